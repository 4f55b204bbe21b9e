/** Who may do what: keys of machines and users of the desk, from one file. */
package org.dragoman.access;

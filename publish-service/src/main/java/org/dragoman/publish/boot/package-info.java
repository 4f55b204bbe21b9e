/** Puts the service together: use cases as beans, and their configuration. */
package org.dragoman.publish.boot;

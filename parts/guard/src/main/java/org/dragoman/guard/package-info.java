/** Which addresses may be connected to, when somebody outside has named them. */
package org.dragoman.guard;

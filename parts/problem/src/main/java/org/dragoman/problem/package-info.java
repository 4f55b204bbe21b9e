/** Errors that a caller can read: RFC 9457 problem details. */
package org.dragoman.problem;

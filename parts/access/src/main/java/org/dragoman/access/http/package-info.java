/** Access at the door of a Quarkus service: bearer keys, form login, default deny. */
package org.dragoman.access.http;

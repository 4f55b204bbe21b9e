/** Services as the build packaged them, each in a JVM of its own. */
package org.dragoman.infrastructure.service;

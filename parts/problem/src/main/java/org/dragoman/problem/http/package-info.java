/** Every error a service answers over HTTP, as problem details. */
package org.dragoman.problem.http;

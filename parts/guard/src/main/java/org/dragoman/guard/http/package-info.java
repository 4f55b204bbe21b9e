/** Requests that go where they may, and nowhere else. */
package org.dragoman.guard.http;

/** {@code ./dragoman rebuild}: what was published, made again from the published log. */
package org.dragoman.launcher.rebuild;

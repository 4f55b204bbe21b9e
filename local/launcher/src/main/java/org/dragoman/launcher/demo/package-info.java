/** {@code ./dragoman demo}: sample articles walk through the whole system. */
package org.dragoman.launcher.demo;

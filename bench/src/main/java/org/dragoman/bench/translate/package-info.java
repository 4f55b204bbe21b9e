/** How fast articles become translations, and how that grows with the memory. */
package org.dragoman.bench.translate;

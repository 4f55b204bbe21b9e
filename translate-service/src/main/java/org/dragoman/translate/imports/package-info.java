/** Files that are taken in, each by itself while whoever sent it looks on. */
package org.dragoman.translate.imports;

/** What translators see in a browser. */
package org.dragoman.translate.workbench;

/** Languages as translation sees them: pairs, sameness, scripts. */
package org.dragoman.translate.language;

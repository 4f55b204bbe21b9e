/** What is held against a translated sentence before an editor sees it. */
package org.dragoman.translate.check;

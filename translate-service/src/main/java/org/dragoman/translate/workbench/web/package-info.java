/** The translators' pages: plain HTML and forms, no script. */
package org.dragoman.translate.workbench.web;

/** Terms, and how they are to be translated. */
package org.dragoman.translate.glossary;

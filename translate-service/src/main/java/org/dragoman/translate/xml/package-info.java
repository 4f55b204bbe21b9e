/** Large XML documents, read in little space. */
package org.dragoman.translate.xml;

/** The article as every service understands it: the one model all formats are mapped to. */
package org.dragoman.contracts.article;

/** Sitemaps, for search engines. */
package org.dragoman.publish.syndication.sitemap;

/** The desk and the site in a real browser: Debian's Chromium, driven by Playwright. */
package org.dragoman.publish.browser;

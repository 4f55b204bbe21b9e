/** The settings page of the house styles; it works without scripts. */
package org.dragoman.publish.credit.web;

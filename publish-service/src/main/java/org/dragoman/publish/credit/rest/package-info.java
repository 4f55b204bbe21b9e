/** House styles over the API. */
package org.dragoman.publish.credit.rest;

/** The ledger and its destinations, for programs. */
package org.dragoman.publish.delivery.rest;

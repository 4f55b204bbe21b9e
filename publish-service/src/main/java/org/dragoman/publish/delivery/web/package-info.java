/** What is still to be brought, on the desk. */
package org.dragoman.publish.delivery.web;

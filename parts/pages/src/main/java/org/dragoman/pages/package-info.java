/** Pages for people who sign in: one look, one way in, one guard for every form. */
package org.dragoman.pages;

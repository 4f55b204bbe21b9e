package org.dragoman.publish.desk.web;

/**
 * Who looks at a page of the desk.
 *
 * @param editor the account's name; empty on the way in
 * @param chief whether they may do what chiefs may
 * @param token for the forms they send
 */
record Visitor(String publisher, String editor, boolean chief, String token) {}

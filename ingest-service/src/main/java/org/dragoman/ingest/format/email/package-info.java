/**
 * E-mail: RFC 5322 messages with MIME (RFC 2045 to 2049), mailboxes of them (RFC 4155), and what
 * agencies attach to them.
 */
package org.dragoman.ingest.format.email;

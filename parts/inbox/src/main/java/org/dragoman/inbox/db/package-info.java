/** Whether the database is to blame. */
package org.dragoman.inbox.db;

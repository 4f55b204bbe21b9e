/** What editors see of the stories: a queue, and each story beside its original. */
package org.dragoman.publish.desk;

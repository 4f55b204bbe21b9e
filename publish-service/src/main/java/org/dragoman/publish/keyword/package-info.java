/** Keywords for stories, suggested from their own text. No text leaves the house for it. */
package org.dragoman.publish.keyword;

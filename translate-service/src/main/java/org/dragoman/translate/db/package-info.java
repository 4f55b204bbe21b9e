/** SQL without a mapper, for what lives on locks and {@code returning}. */
package org.dragoman.translate.db;

package org.dragoman.translate.boot;

import org.dragoman.outbox.db.NotifyWakeup;

/** The wake-up of the translation workers, told from the outbox's. */
record WorkWakeup(NotifyWakeup notified) {}

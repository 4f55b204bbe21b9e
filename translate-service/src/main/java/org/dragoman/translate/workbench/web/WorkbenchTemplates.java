package org.dragoman.translate.workbench.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;
import org.dragoman.translate.workbench.EnginesDesk;
import org.dragoman.translate.workbench.EntryForm;
import org.dragoman.translate.workbench.EntrySheet;
import org.dragoman.translate.workbench.GlossaryList;
import org.dragoman.translate.workbench.JobSheet;
import org.dragoman.translate.workbench.LanguageChoices;
import org.dragoman.translate.workbench.MemoryList;
import org.dragoman.translate.workbench.TermFile;
import org.dragoman.translate.workbench.TouchedList;
import org.dragoman.translate.workbench.Trial;
import org.dragoman.translate.workbench.TrialForm;
import org.dragoman.translate.workbench.UnitForm;
import org.dragoman.translate.workbench.WaitingList;
import org.jspecify.annotations.Nullable;

/** The pages' templates, checked against these types at build time. */
@CheckedTemplate(basePath = "workbench")
final class WorkbenchTemplates {
  private WorkbenchTemplates() {}

  /** Trying a text; no outcome before one was sent. */
  static native TemplateInstance trial(
      Visitor who, LanguageChoices languages, TrialForm form, Trial.@Nullable Outcome outcome);

  static native TemplateInstance memory(
      Visitor who, MemoryList list, LanguageChoices languages, Notice notice);

  /** A new unit. */
  static native TemplateInstance unit(
      Visitor who, UnitForm form, LanguageChoices languages, Notice notice);

  static native TemplateInstance tmx(Visitor who, List<JobSheet> jobs, Notice notice);

  /**
   * @param still whether the page is to stay as it is
   */
  static native TemplateInstance job(Visitor who, JobSheet job, boolean still);

  /** A file of terms to take in. */
  static native TemplateInstance termfile(
      Visitor who, TermFile typed, LanguageChoices languages, List<JobSheet> jobs, Notice notice);

  static native TemplateInstance engines(
      Visitor who,
      EnginesDesk.Sheet sheet,
      List<WaitingList.Tab> waiting,
      LanguageChoices languages,
      Notice notice);

  static native TemplateInstance waiting(Visitor who, WaitingList list, Notice notice);

  static native TemplateInstance glossary(
      Visitor who, GlossaryList list, LanguageChoices languages, Notice notice);

  /**
   * A new term.
   *
   * @param other id of the entry that is in its way; empty if none is
   */
  static native TemplateInstance term(
      Visitor who, EntryForm form, LanguageChoices languages, Notice notice, String other);

  static native TemplateInstance entry(
      Visitor who, EntrySheet sheet, EntryForm form, Notice notice);

  static native TemplateInstance touched(Visitor who, TouchedList list, Notice notice);

  /**
   * @param back address of the page to go on from
   */
  static native TemplateInstance missing(Visitor who, String what, String back);
}

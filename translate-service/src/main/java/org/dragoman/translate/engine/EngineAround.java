package org.dragoman.translate.engine;

import org.dragoman.translate.language.LanguagePair;

/** Something around an engine that minds one matter and is that engine otherwise. */
public abstract class EngineAround implements Engine {

  protected final Engine engine;

  protected EngineAround(Engine engine) {
    this.engine = engine;
  }

  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public boolean supports(LanguagePair pair) {
    return engine.supports(pair);
  }

  @Override
  public boolean takesExamples() {
    return engine.takesExamples();
  }

  @Override
  public boolean honoursTerms() {
    return engine.honoursTerms();
  }

  @Override
  public boolean detour() {
    return engine.detour();
  }

  @Override
  public int concurrency() {
    return engine.concurrency();
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    return engine.translate(request);
  }

  @Override
  public EngineStatus status() {
    return engine.status();
  }
}

package org.dragoman.launcher;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.infrastructure.ProjectRoot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The room rule of the house (docs/architecture.md), over every module at once. */
class RoomRuleTest {
  private static final List<String> MODULES =
      List.of(
          "contracts",
          "parts/access",
          "parts/events",
          "parts/guard",
          "parts/inbox",
          "parts/outbox",
          "parts/pages",
          "parts/problem",
          "ingest-service",
          "translate-service",
          "publish-service");

  /** Rooms where technology may stand, by the last name of the package. */
  private static final Set<String> EDGES =
      Set.of(
          "boot", "config", "db", "health", "http", "json", "kafka", "metrics", "process", "rest",
          "web");

  private static final String[] TECHNOLOGY = {
    "jakarta..",
    "io.quarkus..",
    "io.smallrye..",
    "io.vertx..",
    "io.micrometer..",
    "org.hibernate..",
    "org.eclipse.microprofile..",
    "com.fasterxml.jackson..",
    "org.apache.kafka..",
    "io.cloudevents..",
    "java.sql..",
    "javax.sql.."
  };

  private static final Pattern SERVICE =
      Pattern.compile("org\\.dragoman\\.(ingest|translate|publish)\\.(\\w+)(\\..*)?");

  private static JavaClasses house;

  @BeforeAll
  static void importEveryModule() {
    Path root = ProjectRoot.find();
    List<Path> compiled =
        MODULES.stream().map(module -> root.resolve(module).resolve("target/classes")).toList();
    assertThat(compiled).allSatisfy(folder -> assertThat(folder).isDirectory());
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPaths(compiled);
    assertThat(house.contain("org.dragoman.contracts.article.Article")).isTrue();
  }

  @Test
  void domain_knows_no_technology() {
    noClasses()
        .that(are(domain()))
        .should()
        .dependOnClassesThat(resideInAnyPackage(TECHNOLOGY))
        .check(house);
  }

  @Test
  void contracts_know_the_jdk_and_jackson_annotations_only() {
    classes()
        .that()
        .resideInAPackage("org.dragoman.contracts..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.dragoman.contracts..",
            "java..",
            "com.fasterxml.jackson.annotation..",
            "org.jspecify..")
        .check(house);
  }

  @Test
  void features_meet_through_their_roots_only() {
    classes().that(are(ofAService())).should(meetOthersAtTheirRoots()).check(house);
  }

  @Test
  void services_do_not_know_each_other() {
    for (String service : List.of("ingest", "translate", "publish")) {
      noClasses()
          .that()
          .resideInAPackage("org.dragoman." + service + "..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  Stream.of("ingest", "translate", "publish")
                      .filter(other -> !other.equals(service))
                      .map(other -> "org.dragoman." + other + "..")
                      .toArray(String[]::new)))
          .check(house);
    }
  }

  @Test
  void nothing_is_called_util_or_common() {
    noClasses().should().resideInAnyPackage("..util..", "..common..", "..helper..").check(house);
  }

  @Test
  void no_source_file_of_main_code_has_outgrown_its_room() throws Exception {
    Path root = ProjectRoot.find();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          assertThat(Files.readAllLines(file)).as("lines of %s", file).hasSizeLessThan(400);
        }
      }
    }
  }

  private static DescribedPredicate<JavaClass> domain() {
    return DescribedPredicate.describe(
        "domain",
        type ->
            type.getPackageName().startsWith("org.dragoman.")
                && !type.getPackageName().startsWith("org.dragoman.contracts")
                && !EDGES.contains(lastName(type.getPackageName())));
  }

  private static DescribedPredicate<JavaClass> ofAService() {
    return DescribedPredicate.describe(
        "features of a service",
        type -> feature(type).filter(name -> !name.equals("boot")).isPresent());
  }

  private static ArchCondition<JavaClass> meetOthersAtTheirRoots() {
    return new ArchCondition<>("meet other features at their roots") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass();
          boolean otherFeature =
              feature(target).isPresent() && !feature(target).equals(feature(type));
          if (otherFeature && isEdge(target)) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  /** A technology's room below a feature; one that stands beside the features is a root itself. */
  private static boolean isEdge(JavaClass type) {
    Matcher found = SERVICE.matcher(type.getPackageName());
    return found.matches()
        && found.group(3) != null
        && EDGES.contains(lastName(type.getPackageName()));
  }

  private static Optional<String> feature(JavaClass type) {
    Matcher found = SERVICE.matcher(type.getPackageName());
    return found.matches() ? Optional.of(found.group(2)) : Optional.empty();
  }

  private static String lastName(String packageName) {
    return packageName.substring(packageName.lastIndexOf('.') + 1);
  }
}

package io.github.lynceus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the floors of {@code doc/architecture.md}: lower packages know nothing of higher ones. */
class ArchitectureTest {

	private static final String BASE = "io.github.lynceus.";
	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.github.lynceus");

	@Test
	void thereAreClassesToCheck() {
		assertTrue(CLASSES.size() > 20);
	}

	@Test
	void wireValuesStandAlone() {
		mayUse("pixel", "pixel", "java..");
		mayUse("gvcp", "gvcp", "java..", "io.netty.buffer..");
		mayUse("gvsp", "gvsp", "java..");
		mayUse("linux", "linux", "java..", "com.sun.jna..");
		mayUse("genicam", "genicam", "java..", "javax.xml..", "org.xml..", "org.w3c..");
	}

	@Test
	void transportKnowsOnlyTheWire() {
		mayUse("gige", "gige", "linux", "pixel", "gvcp", "gvsp", "genicam", "java..", "jdk.net..", "io.netty..");
	}

	@Test
	void camerasKnowNoImages() {
		mayUse("camera", "camera", "gige", "pixel", "gvcp", "gvsp", "genicam", "java..", "com.google.gson..");
		mayUse("telops", "telops", "camera", "gige", "pixel", "gvcp", "gvsp", "genicam", "java..");
	}

	@Test
	void cubesKnowNoImageJ() {
		mayUse("hyper", "hyper", "camera", "gige", "pixel", "genicam", "net.imglib2..", "ai.onnxruntime..", "java..");
	}

	@Test
	void onlyOneClassNeedsTheOptionalRuntime() {
		noClasses().that().haveNameNotMatching(".*\\.OnnxSession(\\$.*)?").should().dependOnClassesThat()
			.resideInAPackage("ai.onnxruntime..").check(CLASSES);
	}

	@Test
	void checksKnowNoImages() {
		mayUse("check", "check", "telops", "camera", "gige", "pixel", "gvcp", "linux", "io.netty..", "java..");
	}

	@Test
	void imagesKnowNoWindowsOfOurs() {
		noClasses().that().resideInAPackage(BASE + "img..").should().dependOnClassesThat()
			.resideInAnyPackage(BASE + "fiji..", BASE + "cli..", BASE + "simulator..", "org.scijava..", "io.netty..")
			.allowEmptyShould(true).check(CLASSES);
	}

	@Test
	void simulatorSharesOnlyTheWireWithTheClient() {
		mayUse("simulator", "simulator", "linux", "pixel", "gvcp", "gvsp", "java..", "javax.xml..", "org.xml..", "org.w3c..",
			"jdk.net..", "io.netty..");
	}

	@Test
	void onlyTheTopFloorUsesTheSimulator() {
		noClasses().that().resideInAnyPackage(BASE + "img..", BASE + "check..", BASE + "telops..", BASE + "hyper..",
			BASE + "camera..", BASE + "gige..")
			.should().dependOnClassesThat().resideInAPackage(BASE + "simulator..").allowEmptyShould(true).check(CLASSES);
	}

	/** Classes of a package may depend on these and nothing else; names without dots are our own packages. */
	private static void mayUse(final String own, final String... allowed) {
		final String[] packages = Arrays.stream(allowed)
			.flatMap(name -> name.endsWith("..") ? Stream.of(name) : Stream.of(BASE + name + "..")).toArray(String[]::new);
		final DescribedPredicate<JavaClass> within = JavaClass.Predicates.resideInAnyPackage(packages).or(DescribedPredicate.describe(
			"arrays and primitives",
			c -> c.isPrimitive() || c.isArray()));
		classes().that().resideInAPackage(BASE + own + "..").should().onlyDependOnClassesThat(within)
			.allowEmptyShould(true).check(CLASSES);
	}
}

package io.github.lynceus.fiji.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.Awaiting;
import io.github.lynceus.genicam.Node;
import io.github.lynceus.genicam.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser shows and does, without a window: the worker's turns are the test's, the view is the test's thread. */
class BrowserModelTest {

	private final SmallCamera camera = new SmallCamera();
	private final Turns worker = new Turns();
	private final List<String> written = new ArrayList<>();
	private final List<String> told = new ArrayList<>();
	private BrowserModel model;

	@BeforeEach
	void make() {
		model = new BrowserModel(camera, worker, Runnable::run, new WriteListener() {

			@Override
			public void written(final String feature, final String value) {
				written.add(feature + "=" + value);
			}

			@Override
			public void executed(final String command) {
				written.add(command);
			}
		}, new BrowserListener() {

			@Override
			public void rowsChanged() {
				told.add("rows");
			}

			@Override
			public void valueChanged(final Node node) {
				told.add(node.name());
			}

			@Override
			public void stateChanged() {
				told.add(model.state().toString());
			}
		});
	}

	private void open() {
		model.open();
		worker.runAll();
	}

	/** Opens it with all rows in sight. */
	private void openAll() {
		open();
		model.level(Visibility.GURU);
		model.openAll(true);
		model.inSight(0, 100);
		worker.runAll();
	}

	private String names() {
		return model.rows().stream().map(row -> ".".repeat(row.depth()) + row.item().name()).collect(Collectors.joining(" "));
	}

	private FeatureItem item(final String name) {
		return model.rows().stream().map(FeatureRow::item).filter(item -> item.name().equals(name)).findFirst().orElseThrow();
	}

	// -- Rows --

	@Test
	void saysThatItReadsTheDescription() {
		model.open();
		assertEquals(BrowserState.OPENING, model.state());
		assertEquals("Reading the description of Small Camera.", model.sentence());
		worker.runAll();
		assertEquals(BrowserState.OPEN, model.state());
		assertEquals("", model.sentence());
	}

	@Test
	void opensTheCategoriesANewUserLooksFor() {
		open();
		assertEquals("ImageFormatControl .Width .Mode .Rate .Ghost Extras", names());
	}

	@Test
	void theLevelSaysWhatIsShown() {
		open();
		model.level(Visibility.EXPERT);
		assertEquals("ImageFormatControl .Width .Mode .Mirror .Rate .Ghost Extras", names());
	}

	@Test
	void aCategoryWithinItselfIsLeftOut() {
		openAll();
		assertTrue(names().endsWith("Extras .Reset .Label .Temperature .Deep ..Bytes .Broken"), names());
	}

	@Test
	void searchFindsByBothNamesAndOpensTheCategories() {
		open();
		model.search("image wi");
		assertEquals("ImageFormatControl .Width", names());
		model.search("RESET");
		assertEquals("Extras .Reset", names());
		model.search("extras");
		assertEquals("Extras .Reset .Temperature .Deep ..Bytes .Broken", names());
		model.search("no such thing");
		assertEquals("", names());
		model.search("");
		assertEquals("ImageFormatControl .Width .Mode .Rate .Ghost Extras", names());
	}

	@Test
	void whatTheCameraDoesNotHaveGoesAwayOnceThatIsKnown() {
		open();
		model.inSight(0, 100);
		assertTrue(names().contains("Ghost"));
		worker.runAll();
		assertEquals("ImageFormatControl .Width .Mode .Rate Extras", names());
	}

	// -- Reading --

	@Test
	void nothingIsReadBeforeItIsInSight() {
		open();
		assertEquals(List.of(), camera.reads);
		model.inSight(1, 1);
		worker.runAll();
		assertTrue(camera.reads.contains(SmallCamera.WIDTH));
		assertFalse(camera.reads.contains(SmallCamera.RATE));
		assertFalse(model.value(item("Rate")).isKnown());
	}

	@Test
	void whatWasScrolledAwayBeforeItsTurnIsNotRead() {
		open();
		model.inSight(1, 3);
		model.inSight(3, 3);
		worker.runAll();
		assertFalse(model.value(item("Width")).isKnown());
		assertEquals("50", model.value(item("Rate")).text());
	}

	@Test
	void everyKindIsRead() {
		openAll();
		assertEquals("640", model.value(item("Width")).text());
		assertEquals(new NumberRange(64, 640, 64, false), model.value(item("Width")).range());
		assertEquals(List.of(new FeatureChoice("Full", "Full"), new FeatureChoice("Half", "Half of it")),
			model.value(item("Mode")).choices(), "the third is not available");
		assertFalse(model.value(item("Mirror")).isOn());
		assertEquals("north", model.value(item("Label")).text());
		assertEquals(SmallCamera.NAME, model.value(item("Label")).address());
		assertEquals("00000000", model.value(item("Bytes")).text().replace(" ", ""));
		assertFalse(model.isEditable(item("Temperature")));
		assertTrue(model.isEditable(item("Reset")));
		assertEquals(FeatureKind.TEXT, item("Label").kind(), "a text register is a text first");
		assertEquals(FeatureKind.INTEGER, item("Temperature").kind(), "an integer register is a number first");
		assertEquals(FeatureKind.BYTES, item("Bytes").kind());
	}

	@Test
	void aBrokenFeatureCostsOnlyItself() {
		openAll();
		assertTrue(model.error(item("Broken")).contains("Broken"), model.error(item("Broken")));
		assertEquals("", model.error(item("Width")));
	}

	@Test
	void aValueIsReadAgainWhenItsPollingTimeIsOver() {
		openAll();
		camera.put(SmallCamera.TEMPERATURE, 77);
		camera.put(SmallCamera.WIDTH, 128);
		Awaiting.until("the new temperature", () -> {
			model.tick();
			worker.runAll();
			return model.value(item("Temperature")).text().equals("77");
		});
		assertEquals("640", model.value(item("Width")).text(), "what has no polling time stays");
		model.refresh();
		worker.runAll();
		assertEquals("128", model.value(item("Width")).text());
	}

	// -- Writing --

	@Test
	void aWriteReachesTheCameraAndWhatDependsOnItIsReadAgain() {
		openAll();
		model.set(item("Mode"), "Half");
		assertTrue(model.isBusy(item("Mode")));
		worker.runAll();
		assertFalse(model.isBusy(item("Mode")));
		assertEquals(1, camera.get(SmallCamera.CHOICE));
		assertEquals("Half", model.value(item("Mode")).text());
		assertEquals(320, model.value(item("Width")).range().max());
		assertEquals(List.of("Mode=Half"), written);
	}

	@Test
	void aRefusedWriteIsASentenceInItsRowUntilTheNext() {
		openAll();
		model.set(item("Width"), "100");
		worker.runAll();
		assertTrue(model.error(item("Width")).startsWith("The feature Width must be from 64 to 640"), model.error(item("Width")));
		assertEquals("640", model.value(item("Width")).text());
		assertEquals(List.of(), written);
		model.set(item("Width"), "128");
		worker.runAll();
		assertEquals("", model.error(item("Width")));
		assertEquals("128", model.value(item("Width")).text());
	}

	@Test
	void ofManyWritesInARowOnlyTheLastFollowsTheFirst() {
		openAll();
		for (int width = 64; width <= 640; width += 64) model.set(item("Width"), Integer.toString(width));
		worker.runAll();
		assertEquals(List.of("Width=64", "Width=640"), written);
		assertEquals(640, camera.get(SmallCamera.WIDTH));
	}

	@Test
	void whatAnotherProgramPartWritesIsSeen() {
		openAll();
		camera.features().set("Width", "192");
		worker.runAll();
		camera.features().set("Mode", "Half");
		worker.runAll();
		assertEquals(320, model.value(item("Width")).range().max());
	}

	@Test
	void aCommandIsBusyUntilTheCameraIsDone() {
		openAll();
		model.execute(item("Reset"));
		worker.runAll();
		assertTrue(model.isBusy(item("Reset")));
		assertEquals(1, camera.get(SmallCamera.COMMAND));
		model.tick();
		worker.runAll();
		assertTrue(model.isBusy(item("Reset")));
		camera.put(SmallCamera.COMMAND, 0);
		model.tick();
		worker.runAll();
		assertFalse(model.isBusy(item("Reset")));
		assertEquals(List.of("Reset"), written);
	}

	@Test
	void whatIsLockedCannotBeEditedUnlessTheTargetUnlocks() {
		camera.put(SmallCamera.LOCK, 1);
		openAll();
		assertTrue(model.value(item("Width")).locked());
		assertEquals("640", model.value(item("Width")).text());
		assertFalse(model.isEditable(item("Width")));
		camera.unlocks = true;
		assertTrue(model.isEditable(item("Width")));
	}

	// -- Trouble --

	@Test
	void aDescriptionThatCannotBeReadIsSaid() {
		camera.failure = new CameraException("Small Camera does not answer.");
		open();
		assertEquals(BrowserState.FAILED, model.state());
		assertEquals("Small Camera does not answer.", model.sentence());
	}

	@Test
	void aReadThatFailsIsOneSentenceAndDropsTheOthers() {
		open();
		camera.failure = new CameraException("Small Camera does not answer.");
		model.inSight(1, 3);
		worker.runAll();
		assertEquals("Small Camera does not answer.", model.error(item("Width")));
		assertFalse(model.value(item("Rate")).isKnown(), "it would only run into the same timeout");
		camera.failure = null;
		Awaiting.until("the width again", () -> {
			model.tick();
			worker.runAll();
			return model.value(item("Width")).text().equals("640");
		});
	}

	@Test
	void aCameraThatIsGoneIsSaidOnceAndNotAskedAgain() {
		openAll();
		camera.connected = false;
		told.clear();
		model.tick();
		model.tick();
		assertEquals(List.of("GONE"), told);
		assertEquals("Small Camera is not connected any more: use Lynceus Connect, then open the feature browser again.",
			model.sentence());
		assertFalse(model.isEditable(item("Width")));
		camera.reads.clear();
		model.set(item("Width"), "128");
		model.refresh();
		worker.runAll();
		assertEquals(List.of(), camera.reads);
		assertEquals("640", model.value(item("Width")).text(), "what it last said stays");
	}

	@Test
	void aClosedBrowserHearsNothingAnyMore() {
		openAll();
		model.close();
		told.clear();
		camera.features().set("Mode", "Half");
		worker.runAll();
		assertEquals(List.of(), told);
	}
}

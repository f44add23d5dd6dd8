package io.github.lynceus.fiji.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The panel without a window and without threads: what is waiting runs when a test says so. */
class PanelModelTest {

	private static final MenuCommand RATE = MenuCommand.of("Lynceus Camera Settings...", "framerate", 250.0);
	private static final MenuCommand FIRE = MenuCommand.of("Lynceus Fire Trigger");

	private final ScriptedCamera camera = new ScriptedCamera();
	private final Deque<Runnable> polls = new ArrayDeque<>();
	private final Deque<Runnable> work = new ArrayDeque<>();
	private final List<MenuCommand> recorded = new ArrayList<>();
	private PanelModel model;

	@BeforeEach
	void open() {
		model = new PanelModel(camera, polls::add, work::add, Runnable::run, (selection, command) -> recorded.add(command), () -> {});
	}

	private String log() {
		return model.log().entries().stream().map(LogEntry::text).reduce("", (all, line) -> all + line + "\n");
	}

	@Test
	void readsOnceAtATimeAndNotAgainAtOnce() {
		for (int i = 0; i < 5; i++) model.tick();
		assertEquals(1, polls.size(), "a camera that is slow to answer is not asked again");
		assertNull(model.state().status());
		assertFalse(model.isUsable());
		polls.remove().run();
		assertEquals("connected", model.state().status().state());
		assertTrue(model.isReady());
		assertTrue(camera.lastWasFresh);
		model.tick();
		assertEquals(0, polls.size(), "there is a pause between two readings");
	}

	@Test
	void aCommandIsRunThenRecordedAndTheCameraReadAnew() {
		model.tick();
		polls.remove().run();
		model.run(List.of(RATE, FIRE));
		assertEquals(RATE, model.running());
		assertFalse(model.isReady());
		model.run(List.of(FIRE));
		assertEquals(1, work.size(), "one thing at a time");
		work.remove().run();
		assertEquals(FIRE, model.running(), "the next of them");
		work.remove().run();
		assertNull(model.running());
		assertEquals(List.of(RATE, FIRE), camera.ran);
		assertEquals(List.of(RATE, FIRE), recorded);
		polls.remove().run();
		assertTrue(camera.lastWasFresh);
		assertEquals(250, model.state().settings().frameRate());
		assertTrue(log().contains("Frame rate 100 → 250 Hz\n"), log());
	}

	@Test
	void whatFailsIsSaidNotRecordedAndEndsTheRest() {
		model.tick();
		polls.remove().run();
		camera.refusal = "The camera is acquiring: stop that first.";
		model.run(List.of(RATE, FIRE));
		work.remove().run();
		assertEquals(0, work.size());
		assertEquals(camera.refusal, model.problem());
		assertTrue(model.log().entries().stream().anyMatch(LogEntry::problem));
		assertEquals(List.of(), recorded);
		camera.refusal = "";
		model.run(List.of(FIRE));
		assertEquals("", model.problem());
	}

	@Test
	void aCameraThatIsGoneIsNotAskedAndComesBack() {
		model.tick();
		polls.remove().run();
		camera.trouble = "Some Camera does not answer any more.";
		model.tick();
		assertFalse(model.isUsable());
		assertEquals(camera.trouble, model.trouble());
		assertEquals(0, polls.size());
		model.reconnect();
		work.remove().run();
		assertEquals(List.of(MenuCommand.of("Lynceus Connect...", "address", "127.0.0.9")), camera.ran);
		camera.trouble = "";
		model.tick();
		polls.remove().run();
		assertTrue(model.isReady());
		assertTrue(log().contains("Some Camera (127.0.0.9) is connected.\n"), log());
	}

	@Test
	void aReadingThatFailsIsSaidOnceAndTriedAgain() {
		camera.silence = "Register 5 cannot be read.";
		model.tick();
		polls.remove().run();
		model.refresh();
		model.tick();
		polls.remove().run();
		assertEquals(1, model.log().entries().stream().filter(LogEntry::problem).count(), log());
		camera.silence = "";
		model.refresh();
		model.tick();
		polls.remove().run();
		assertTrue(model.isUsable());
	}

	@Test
	void closedItReadsAndShowsNothingMore() {
		model.tick();
		model.run(List.of(RATE));
		model.close();
		polls.remove().run();
		work.remove().run();
		model.tick();
		assertEquals(0, polls.size());
		assertNull(model.state().status());
		assertEquals(List.of(RATE), recorded, "what was done is recorded nevertheless");
	}

	@Test
	void theLogForgetsItsBeginning() {
		final PanelLog log = new PanelLog();
		for (int i = 0; i < 1234; i++) log.say("line " + i);
		assertEquals(500, log.entries().size());
		assertEquals("line 1233", log.entries().get(499).text());
		assertEquals(1234, log.written());
	}
}

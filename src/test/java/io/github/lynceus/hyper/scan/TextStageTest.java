package io.github.lynceus.hyper.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.hyper.CaptureException;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.hyper.camera.LineRig;
import io.github.lynceus.hyper.camera.SimulatedCamera;
import io.github.lynceus.interop.ExternalProcess;
import io.github.lynceus.interop.Namespace;
import io.github.lynceus.simulator.line.TestCube;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stage that takes commands as text, as its example file says. */
class TextStageTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final TestCube CUBE = new TestCube(12, 13, 11, 4096);

	private final StageServer server = new StageServer();

	@AfterEach
	void stop() {
		server.close();
	}

	private static Scanner scanner(final StageDriver stage) {
		final Scanner scanner = new Scanner(new SimulatedCamera(LineRig.memory(CUBE, Interleave.BIL)), stage);
		scanner.setDistance(1);
		scanner.setPixel(0.1);
		return scanner;
	}

	@Test
	void aScanIsWhatItIsTold() {
		server.setPosition(5000);
		try (Scanner scanner = scanner(TextStage.open(server.settings()))) {
			assertEquals(10, scanner.cube().resolve().shape().lineCount());
			assertFalse(server.lamp());
			assertEquals(5000, server.position());
		}
		assertEquals(List.of("REMOTE", "LAMP 1", "MOVE 1000 10000", "STOP", "GOTO 5000", "LAMP 0", "LOCAL"), server.log());
	}

	@Test
	void whatItReportsEndsTheScanAndItGoesBack() {
		server.setLamp(true);
		try (Scanner scanner = scanner(TextStage.open(server.settings()))) {
			try (LineStream stream = scanner.cube().stream()) {
				stream.next();
				server.report("ERR motor stalled");
				awaitTrouble(scanner.stage());
				assertEquals("Something is wrong with the stage on the bench: it reported \"ERR motor stalled\". Look after it,"
					+ " then scan again.", said(stream::next));
			}
			assertTrue(server.lamp(), "as it was");
			assertEquals(List.of("REMOTE", "LAMP 1", "MOVE 1000 10000", "STOP", "GOTO 0", "LAMP 1"), server.log());
		}
	}

	private static void awaitTrouble(final StageDriver stage) {
		Awaiting.until("something is wrong with the stage", () -> {
			try {
				stage.check();
				return false;
			}
			catch (final StageException exc) {
				return true;
			}
		});
	}

	@Test
	void whatItReportsMeanwhileIsNoAnswer() {
		try (TextStage stage = TextStage.open(server.settings())) {
			server.interject("ERR too warm");
			stage.setLights(true);
			assertTrue(server.lamp());
			assertTrue(said(stage::check).contains("it reported \"ERR too warm\""));
		}
	}

	@Test
	void aConnectionThatEndsIsASentence() {
		try (Scanner scanner = scanner(TextStage.open(server.settings()))) {
			server.hangUp();
			awaitTrouble(scanner.stage());
			assertTrue(said(scanner.stage()::check).contains("the connection has ended"));
			assertThrows(StageException.class, () -> scanner.cube().resolve());
		}
	}

	@Test
	void whatItRefusesOrDoesNotAnswerIsASentence() {
		try (TextStage stage = TextStage.open(server.settings().with("timeout.ms", "300"))) {
			server.refuse("MOVE");
			assertEquals("the stage on the bench answered \"ERR 7\" to \"MOVE 1000 1000\".", said(() -> stage.move(1, 1)));
			server.refuse("-");
			stage.setLights(true);
			assertEquals("the stage on the bench goes from 0.0 to 300.0 mm, so a scan to 301.000 mm is not possible: change it.",
				said(() -> stage.move(301, 1)));
			assertEquals("the stage on the bench moves at up to 50.0 mm/s, so a scan at 51.000 mm/s is not possible: change it.",
				said(() -> stage.move(1, 51)));
			server.mute(true);
			assertEquals("the stage on the bench did not answer \"LAMP 0\" within 300 ms: check it, and the pattern of its"
				+ " answer.", said(() -> stage.setLights(false)));
			server.mute(false);
		}
	}

	private static String said(final Runnable order) {
		return assertThrows(StageException.class, order::run).getMessage();
	}

	@Test
	void aBeltHasNoPositionAndMayHaveNoLights() {
		final TextStageSettings belt = server.settings().with("position.ask.send", "").with("moveto.send", "")
			.with("lights.ask.send", "").with("lights.on.send", "").with("lights.off.send", "");
		try (Scanner scanner = scanner(TextStage.open(belt))) {
			assertEquals(Optional.empty(), scanner.stage().lights());
			scanner.cube().resolve();
		}
		assertEquals(List.of("REMOTE", "MOVE 1000 10000", "STOP", "LOCAL"), server.log());
	}

	@Test
	void nobodyThereIsASentence() {
		final TextStageSettings settings = server.settings();
		server.close();
		assertTrue(said(() -> TextStage.open(settings)).startsWith("Cannot connect to the stage on the bench at tcp:127.0.27.40:"));
		assertTrue(said(() -> TextStage.open(settings.with("connect", "tcp:nowhere")))
			.endsWith("is no way to a stage: write tcp:HOST:PORT."));
		assertTrue(said(() -> TextStage.open(settings.with("connect", "usb"))).startsWith("\"usb\" is no way to a stage"));
		assertTrue(said(() -> TextStage.open(settings.with("connect", "device:/dev/none"))).contains("there is no /dev/none"));
	}

	@Test
	void settingsThatAreWrongAreASentence(@TempDir final Path folder) throws IOException {
		final Path file = folder.resolve("stage.properties");
		assertTrue(said(() -> TextStageSettings.read(file)).startsWith("Cannot read the stage's settings " + file));
		assertWrong(file, "move.send = M\n", " does not say connect.");
		assertWrong(file, "connect = tcp:a:1\n", " does not say move.send.");
		assertWrong(file, "connect = tcp:a:1\nmove.send = M\nlight.on.send = L\n", " has a key \"light.on.send\", which means");
		assertWrong(file, "connect = tcp:a:1\nmove.send = M\nmove.reply = (\n", " has a move.reply that is no pattern: ");
		assertWrong(file, "connect = tcp:a:1\nmove.send = M\ntimeout.ms = soon\n", " has \"soon\" where timeout.ms should be");
		assertWrong(file, "connect = tcp:a:1\nmove.send = M\nnumber.format = %q\n", " has \"%q\" as number.format");
		Files.writeString(file, "connect = tcp:a:1\nmove.send = M {distance}\n");
		assertEquals("the stage", TextStageSettings.read(file).name());
		assertEquals("the GRBL stage", TextStageSettings.example("stage-grbl").name());
	}

	private static void assertWrong(final Path file, final String text, final String sentence) throws IOException {
		Files.writeString(file, text);
		final String said = said(() -> TextStageSettings.read(file));
		assertTrue(said.startsWith(file + sentence), said);
	}

	// -- Serial ports --

	@Test
	void aSerialPortWillDo() throws Exception {
		assumeTrue(new File("/usr/bin/python3").canExecute(), "needs /usr/bin/python3, for a pair of terminals");
		final Path script = Path.of(TextStageTest.class.getResource("/hyper/grbl_stage.py").toURI());
		try (ExternalProcess grbl = ExternalProcess.start("/usr/bin/python3", script.toString())) {
			final String device = grbl.awaitLine(line -> line.startsWith("/dev/"), PATIENCE);
			final TextStageSettings settings = TextStageSettings.example("stage-grbl").with("connect", "device:" + device);
			try (Scanner scanner = scanner(TextStage.open(settings))) {
				assertEquals(10, scanner.cube().resolve().shape().lineCount());
			}
			grbl.awaitLine("M9"::equals, PATIENCE);
			final List<String> told = grbl.output().lines().filter(line -> !line.startsWith("/dev/") && !line.equals("?")).toList();
			assertEquals(List.of("M8", "$J=G91 G21 X1.000 F600.000", "cancel", "$J=G90 G21 X12.500 F3000", "M9"), told);
		}
	}

	// -- The end of the program --

	@Test
	void aProgramThatEndsLeavesTheStageAsItWas() {
		server.setPosition(700);
		final String connect = server.settings().connect();
		final List<String> command = Namespace.java(EndsInTheMiddle.class, connect);
		ExternalProcess.run(PATIENCE, command.toArray(String[]::new));
		Awaiting.until("the lamp is off", () -> !server.lamp() && server.position() == 700);
		assertEquals(List.of("REMOTE", "LAMP 1", "MOVE 1000 10000", "STOP", "GOTO 700", "LAMP 0"), server.log());
	}

	static final class EndsInTheMiddle {
		public static void main(final String[] args) {
			final TextStage stage = TextStage.open(TextStageSettings.example("stage-example").with("connect", args[0]));
			scanner(stage).cube().stream().next();
			System.exit(0);
		}
	}

	@Test
	void whatFailedAndWasNotBroughtBackIsOneSentence() {
		try (Scanner scanner = scanner(TextStage.open(server.settings().with("timeout.ms", "300")))) {
			server.refuse("LAMP 0");
			final CaptureException thrown = assertThrows(CaptureException.class, () -> scanner.cube().resolve());
			assertTrue(thrown.getMessage().startsWith("The capture ended after 10 lines, 0 of them dropped: Could not bring the"
				+ " stage on the bench back: switch the lights off ("), thrown.getMessage());
			assertEquals(10, thrown.captured().shape().lineCount());
		}
	}
}

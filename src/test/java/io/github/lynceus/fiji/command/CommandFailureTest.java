package io.github.lynceus.fiji.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.fiji.sample.FailingCommand;
import io.github.lynceus.fiji.sample.SampleCommand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandService;

class CommandFailureTest {

	@Test
	void aSentenceForUsersIsTakenAsItIs() {
		final CommandFailure failure = CommandFailure.of("Lynceus Snap", new ExecutionException(new IllegalStateException(
			"No camera; connect one.")));
		assertEquals("No camera; connect one.", failure.sentence());
		assertFalse(failure.isUnexpected());
	}

	@Test
	void aDefectIsNamedAsOne() {
		final CommandFailure failure = CommandFailure.of("Lynceus Snap", new NullPointerException("x"));
		assertTrue(failure.sentence().startsWith("Lynceus Snap failed unexpectedly"), failure.sentence());
		assertTrue(failure.isUnexpected());
	}

	@Test
	void aMessageThatSaysNothingIsADefect() {
		assertTrue(CommandFailure.of("Lynceus Snap", new IllegalStateException()).isUnexpected());
	}

	@Test
	void lackOfMemorySaysWhatToDo() {
		final String sentence = CommandFailure.of("Lynceus Snap", new OutOfMemoryError("Java heap space")).sentence();
		assertTrue(sentence.contains("not enough memory for Lynceus Snap"), sentence);
	}

	@Test
	void aProgramGetsTheException() {
		final IllegalStateException problem = new IllegalStateException("No camera; connect one.");
		final CommandFailure failure = CommandFailure.of("Lynceus Snap", problem);
		assertSame(problem, assertThrows(IllegalStateException.class, () -> failure.report(Caller.PROGRAM, null)));

		final CommandFailure disk = CommandFailure.of("Lynceus Snap", new IOException("The disk is full."));
		assertEquals("The disk is full.",
			assertThrows(UncheckedIOException.class, () -> disk.report(Caller.PROGRAM, null)).getMessage());
	}

	@Test
	void aCommandRunByAProgramThrowsThroughItsFuture() {
		try (Context context = new Context()) {
			final CommandService commands = context.service(CommandService.class);
			final Throwable failed = assertThrows(ExecutionException.class,
				() -> commands.run(FailingCommand.class, true, "defect", false).get());
			assertTrue(chainOf(failed).contains("The camera 127.0.0.2 is not connected; connect it first."));
			final Throwable outside = assertThrows(ExecutionException.class,
				() -> commands.run(SampleCommand.class, true, "frames", 0).get());
			assertTrue(chainOf(outside).contains("Frames must be at least 1, but frames=0 was given."));
		}
	}

	@Test
	void theTitleIsTheMenuLeafWithoutDots() {
		assertEquals("Lynceus Failing", LynceusCommand.title(FailingCommand.class));
	}

	private static String chainOf(final Throwable problem) {
		return problem == null ? "" : problem.getMessage() + "\n" + chainOf(problem.getCause());
	}
}

package io.github.lynceus.fiji.robot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.fiji.live.LiveWindows;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The live view is closed while frames come, in every way there is, and nothing is left of it. */
final class ClosingByHand extends Bench {

	private static final int CLOSES = 200;

	private final List<Way> ways = List.of(this::byKey, this::byItsButton, this::byMacro, this::byMenu, this::byEsc,
		this::byAbortedMacro, this::byCommand, this::byScript);

	/** One way to close the live view. */
	@FunctionalInterface
	private interface Way {

		void close(LiveWindow live) throws Exception;
	}

	ClosingByHand(final Onlooker camera) {
		super(camera);
		add("closesTwoHundredTimesWhileStreaming", this::closes);
		add("disconnectingClosesAndFreesTheCamera", this::disconnects);
	}

	private void closes() throws Exception {
		final List<String> unconnected = sockets();
		open(64, 32, 200);
		// Each way once, as what is made once stays: threads of AWT, of the clock.
		for (int i = 0; i < ways.size(); i++) {
			close(i);
		}
		final List<String> threads = threads();
		final int sockets = sockets().size();
		for (int i = ways.size(); i < CLOSES; i++) {
			close(i);
		}
		await("the end of all threads but " + threads, () -> threads().size() <= threads.size());
		await("the end of all sockets", () -> sockets().size() <= sockets);
		assertEquals(0, WindowManager.getImageCount());
		IJ.run("Lynceus Disconnect");
		await("the camera to be free", camera::isFree);
		await("the end of its sockets", () -> sockets().size() <= unconnected.size());
	}

	private void close(final int round) throws Exception {
		if (LiveWindows.open().isEmpty()) {
			IJ.run("Lynceus Live View");
		}
		final LiveWindow live = LiveWindows.active();
		await("a frame in the picture", () -> hasFrame(live.image()));
		ways.get(round % ways.size()).close(live);
		await("silence after closing it " + round, () -> camera.isSilent() && !live.isOpen());
		assertFalse(camera.isFree(), "closing keeps the connection");
		assertQuiet();
	}

	private static boolean hasFrame(final ImagePlus image) {
		return ask(() -> image.getProcessor() != null && image.getProcessor().get(5, 5) > 0);
	}

	// -- Ways --

	private void byKey(final LiveWindow live) {
		focus(live);
		hands.keys(KeyEvent.VK_W);
		awaitEnd("Close");
	}

	/** What the window manager's button sends. */
	private void byItsButton(final LiveWindow live) {
		Toolkit.getDefaultToolkit().getSystemEventQueue()
			.postEvent(new WindowEvent(live.image().getWindow(), WindowEvent.WINDOW_CLOSING));
	}

	private void byMacro(final LiveWindow live) {
		IJ.runMacro("selectImage('" + live.image().getTitle() + "'); close();");
	}

	private void byMenu(final LiveWindow live) {
		IJ.doCommand("Close All");
		awaitEnd("Close All");
	}

	private void byEsc(final LiveWindow live) {
		focus(live);
		hands.keys(KeyEvent.VK_ESCAPE);
		await("silence after Esc", camera::isSilent);
		byKey(live);
	}

	private void byAbortedMacro(final LiveWindow live) throws InterruptedException {
		final Thread macro = new Thread(() -> IJ.runMacro("while (true) wait(1);"), "Run$_Macro");
		macro.start();
		await("the macro", () -> ij.macro.Interpreter.getInstance() != null);
		focus(live);
		hands.keys(KeyEvent.VK_ESCAPE);
		macro.join();
		await("silence after the macro was aborted", camera::isSilent);
		IJ.run("Close All");
	}

	private void byCommand(final LiveWindow live) {
		IJ.run("Lynceus Live View");
	}

	private void byScript(final LiveWindow live) {
		EventQueue.invokeLater(live.image()::close);
	}

	private void disconnects() {
		for (int i = 0; i < 5; i++) {
			final LiveWindow live = open(64, 32, 200);
			IJ.run("Lynceus Disconnect");
			assertFalse(live.isOpen());
			await("the camera to be free", () -> camera.isFree() && camera.isSilent());
		}
	}

	// -- What could be left --

	private static List<String> threads() {
		return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).sorted().collect(Collectors.toList());
	}

	/** Open sockets of this JVM, of any kind. */
	private static List<String> sockets() {
		final File[] open = new File("/proc/self/fd").listFiles();
		if (open == null) {
			return List.of();
		}
		return List.of(open).stream().map(ClosingByHand::target).filter(target -> target.startsWith("socket:"))
			.collect(Collectors.toList());
	}

	private static String target(final File descriptor) {
		try {
			return Files.readSymbolicLink(Path.of(descriptor.getPath())).toString();
		}
		catch (final IOException closedMeanwhile) {
			return "";
		}
	}
}

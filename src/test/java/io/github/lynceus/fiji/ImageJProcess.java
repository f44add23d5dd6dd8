package io.github.lynceus.fiji;

import io.github.lynceus.fiji.child.ImageJChild;
import io.github.lynceus.fiji.child.PatchedImageJChild;
import io.github.lynceus.interop.Namespace;
import io.github.lynceus.interop.SmallDisk;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An ImageJ in a JVM of its own, driven from a test: it runs macros and menu commands, answers dialogs as a
 * user would, and tells what the recorder wrote. A JVM of its own, as ImageJ lives in static fields, and as
 * it must be patched before it is loaded or not at all.
 * <p>
 * A dialog nobody has given an {@link #answer} for is canceled or acknowledged, and its text is in
 * {@link #dialogs()}, so that an error never blocks a test.
 * </p>
 */
public final class ImageJProcess implements AutoCloseable {

	private final Process process;
	private final DataOutputStream requests;
	private final DataInputStream replies;

	private ImageJProcess(final ProcessBuilder builder) {
		try {
			process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		requests = new DataOutputStream(process.getOutputStream());
		replies = new DataInputStream(process.getInputStream());
	}

	/** Starts plain ImageJ with a window. Its plugins come through ImageJ's own class loader, as a user's do. */
	public static ImageJProcess plain(final XvfbDisplay display, final ImageJFolder folder) {
		return plain(display, folder.root());
	}

	/** The same in a folder that is laid out already. */
	public static ImageJProcess plain(final XvfbDisplay display, final Path root) {
		return plain(display, root, command -> command);
	}

	/** The same in a network of its own, where the addresses that macros are shipped with are free. */
	public static ImageJProcess plainInNamespace(final XvfbDisplay display, final ImageJFolder folder) {
		return plain(display, folder.root(), command -> Namespace.inside("", command));
	}

	/** The same with a file system of a few MB at a folder, which only this process sees. @param size as mount has it */
	public static ImageJProcess plainWithSmallDisk(final XvfbDisplay display, final ImageJFolder folder, final String size,
		final Path disk)
	{
		return plain(display, folder.root(), command -> SmallDisk.inside(size, disk, command));
	}

	private static ImageJProcess plain(final XvfbDisplay display, final Path root,
		final UnaryOperator<List<String>> wrap)
	{
		final Path child = root.resolve("child");
		copyPackage(ImageJChild.class.getPackageName(), child);
		final ProcessBuilder builder = new ProcessBuilder(wrap.apply(List.of(java(), "-Djava.awt.headless=false",
			"-Dplugins.dir=" + root, "-Duser.home=" + root, "-cp",
			ImageJFolder.ijJar() + File.pathSeparator + child, ImageJChild.class.getName())));
		builder.environment().put("DISPLAY", display.name());
		return new ImageJProcess(builder);
	}

	/** Starts ImageJ without a display, its classes patched to allow that, as in {@code Fiji --headless}. */
	public static ImageJProcess headless() {
		return new ImageJProcess(new ProcessBuilder(java(), "-Djava.awt.headless=true",
			"--add-opens=java.base/java.lang=ALL-UNNAMED", "-cp", ImageJFolder.classPathText(),
			PatchedImageJChild.class.getName()));
	}

	/** Adds a menu command without a menu, for ImageJ without a display; the target is as in plugins.config. */
	public void addCommand(final String label, final String target) {
		call("command", label, target);
	}

	/** Runs a macro. Returns what it returned, null if nothing, "[aborted]" if an error stopped it. */
	public String macro(final String text) {
		return call("macro", text).get(0);
	}

	/** Starts a macro on a thread of its own and returns at once. */
	public void begin(final String text) {
		call("begin", text);
	}

	/** Whether a macro is running. */
	public boolean isRunningMacro() {
		return Boolean.parseBoolean(call("running").get(0));
	}

	/** Presses Esc in ImageJ's main window. */
	public void escape() {
		call("escape");
	}

	/** Aborts the macro that is running, as an editor's <i>Abort Macro</i> does. */
	public void abortMacro() {
		call("abort");
	}

	/** Runs a macro file with an argument. */
	public String macro(final Path file, final String argument) {
		return call("macrofile", file.toString(), argument).get(0);
	}

	/** Chooses a menu item and waits until its command has ended. */
	public void menu(final String label) {
		call("menu", label);
	}

	/**
	 * Says what to do with the next dialog that opens.
	 *
	 * @param values what to enter, by the labels of the fields; "true" and "false" for checkboxes; with "(look)" among the
	 *          labels, {@link #dialogs()} tells the dialog twice, the second time as it is with everything entered
	 * @param button which button to press then
	 */
	public void answer(final Map<String, String> values, final String button) {
		final List<String> arguments = new ArrayList<>(List.of("answer", button));
		values.forEach((label, value) -> arguments.addAll(List.of(label, value)));
		call(arguments.toArray(String[]::new));
	}

	/** All dialogs that have opened since the last call, each as its title and its texts, line by line. */
	public List<String> dialogs() {
		return call("dialogs");
	}

	/** Opens the recorder. */
	public void startRecorder() {
		call("record");
	}

	/** What the recorder has written since the last call. */
	public String recorded() {
		return call("recorded").get(0);
	}

	/** ImageJ's log since the last call, and what was printed in macros without a display. */
	public String log() {
		return call("log").get(0);
	}

	/** What went to standard error since the last call; without a display ImageJ writes its macro errors there. */
	public String errors() {
		return call("errors").get(0);
	}

	/** Titles of open images. */
	public List<String> images() {
		return call("images");
	}

	/** Titles of open windows that are not images. */
	public List<String> windows() {
		return call("windows");
	}

	/** The items of a submenu and of the submenus in it, in order, without separators. */
	public List<String> menuItems(final String menu, final String submenu) {
		return call("menuitems", menu, submenu);
	}

	/** All lines above the active image, as its window shows them. */
	public String subtitle() {
		return call("subtitle", "").get(0);
	}

	/** All lines above an image. */
	public String subtitle(final String title) {
		return call("subtitle", title).get(0);
	}

	/** Clicks into the middle of an image, wherever its window is on the screen. */
	public void click(final String title) {
		call("click", title);
	}

	/** Saves what is on the screen as PNG. */
	public void screenshot(final Path file) {
		call("screenshot", file.toString());
	}

	@Override
	public void close() {
		try {
			requests.close();
			process.waitFor();
		}
		catch (final IOException e) {
			process.destroy();
		}
		catch (final InterruptedException e) {
			process.destroy();
			Thread.currentThread().interrupt();
		}
	}

	// -- Helper methods --

	private synchronized List<String> call(final String... request) {
		try {
			ImageJChild.write(requests, List.of(request));
			return ImageJChild.read(replies);
		}
		catch (final IOException e) {
			throw new UncheckedIOException("ImageJ has ended during " + request[0], e);
		}
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private static void copyPackage(final String packageName, final Path target) {
		final Path source = ImageJFolder.testClasses();
		try (Stream<Path> files = Files.list(source.resolve(packageName.replace('.', '/')))) {
			for (final Path file : files.collect(Collectors.toList())) {
				final Path copy = target.resolve(source.relativize(file));
				Files.createDirectories(copy.getParent());
				if (!Files.exists(copy)) {
					Files.copy(file, copy);
				}
			}
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

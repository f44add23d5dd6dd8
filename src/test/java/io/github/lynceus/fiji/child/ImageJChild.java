package io.github.lynceus.fiji.child;

import ij.Executer;
import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;
import ij.gui.ImageCanvas;
import ij.macro.Interpreter;
import ij.macro.MacroRunner;
import ij.plugin.frame.Recorder;
import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.MenuItem;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

/** Starts ImageJ and carries out one request after another from standard input until that ends. */
public final class ImageJChild {

	private static final DialogAnswers DIALOGS = new DialogAnswers();
	/** Without a display ImageJ prints its log. */
	private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();
	private static final ByteArrayOutputStream ERRORS = new ByteArrayOutputStream();
	private static Recorder recorder;

	private ImageJChild() {}

	public static void main(final String[] args) throws Exception {
		final DataOutputStream replies = new DataOutputStream(new PrintStream(System.out, true));
		// Whatever ImageJ and its plugins print must not get between the replies.
		System.setOut(new PrintStream(PRINTED, true));
		System.setErr(new PrintStream(new Tee(System.err), true));
		if (!GraphicsEnvironment.isHeadless()) {
			Toolkit.getDefaultToolkit().addAWTEventListener(DIALOGS, java.awt.AWTEvent.WINDOW_EVENT_MASK);
			new ImageJ();
		}
		final DataInputStream requests = new DataInputStream(System.in);
		while (true) {
			final List<String> request;
			try {
				request = read(requests);
			}
			catch (final EOFException end) {
				break;
			}
			try {
				write(replies, answer(request));
			}
			catch (final Exception | Error failed) {
				// ImageJ's threads would keep the program alive, and the test waiting.
				failed.printStackTrace();
				Runtime.getRuntime().halt(1);
			}
		}
		Runtime.getRuntime().exit(0);
	}

	private static List<String> answer(final List<String> request) throws Exception {
		switch (request.get(0)) {
			case "command":
				if (Menus.getCommands() == null) {
					IJ.run("Fresh Start"); // the first command fills the table
				}
				Menus.getCommands().put(request.get(1), request.get(2));
				return List.of();
			case "macro":
				return Arrays.asList(text(IJ.runMacro(request.get(1))));
			case "begin":
				new MacroRunner(request.get(1));
				return List.of();
			case "running":
				return List.of(Boolean.toString(Interpreter.getInstance() != null));
			case "abort":
				Interpreter.abort();
				return List.of();
			case "escape":
				EventQueue.invokeAndWait(() -> {
					final ImageJ main = IJ.getInstance();
					main.keyPressed(new KeyEvent(main, KeyEvent.KEY_PRESSED, System.currentTimeMillis(), 0, KeyEvent.VK_ESCAPE,
						KeyEvent.CHAR_UNDEFINED));
					main.keyReleased(new KeyEvent(main, KeyEvent.KEY_RELEASED, System.currentTimeMillis(), 0, KeyEvent.VK_ESCAPE,
						KeyEvent.CHAR_UNDEFINED));
				});
				return List.of();
			case "macrofile":
				return Arrays.asList(text(IJ.runMacroFile(request.get(1), request.get(2))));
			case "menu":
				runFromMenu(request.get(1));
				return List.of();
			case "answer":
				DIALOGS.add(request.subList(1, request.size()));
				return List.of();
			case "dialogs":
				return DIALOGS.takeSeen();
			case "record":
				recorder = new Recorder();
				return List.of();
			case "recorded":
				return List.of(takeRecorded());
			case "log":
				return List.of(takeLog());
			case "errors":
				final String errors = ERRORS.toString();
				ERRORS.reset();
				return List.of(errors);
			case "images":
				return Arrays.asList(WindowManager.getImageTitles());
			case "windows":
				return windowTitles();
			case "menuitems":
				return menuItems(request.get(1), request.get(2));
			case "subtitle":
				return List.of(subtitle(request.get(1)));
			case "click":
				click(request.get(1));
				return List.of();
			case "screenshot":
				final Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
				ImageIO.write(new Robot().createScreenCapture(screen), "png", new File(request.get(1)));
				return List.of();
			default:
				throw new IllegalArgumentException(request.toString());
		}
	}

	private static void runFromMenu(final String label) throws InterruptedException {
		new Executer(label, WindowManager.getCurrentImage());
		// ImageJ gives the thread of a menu command the command's name.
		for (final Thread thread : Thread.getAllStackTraces().keySet()) {
			if (thread.getName().equals(label)) {
				thread.join();
			}
		}
	}

	/** With the mouse, as a person does. */
	private static void click(final String title) throws Exception {
		final ImageCanvas canvas = WindowManager.getImage(title).getCanvas();
		final CountDownLatch clicked = new CountDownLatch(1);
		final AWTEventListener watch = event -> {
			if (event.getID() == MouseEvent.MOUSE_RELEASED && event.getSource() == canvas) {
				clicked.countDown();
			}
		};
		Toolkit.getDefaultToolkit().addAWTEventListener(watch, AWTEvent.MOUSE_EVENT_MASK);
		final Point corner = canvas.getLocationOnScreen();
		final Robot robot = new Robot();
		robot.mouseMove(corner.x + canvas.getWidth() / 2, corner.y + canvas.getHeight() / 2);
		robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
		robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
		final boolean came = clicked.await(30, TimeUnit.SECONDS);
		Toolkit.getDefaultToolkit().removeAWTEventListener(watch);
		if (!came) {
			throw new IllegalStateException("the click into " + title + " did not arrive");
		}
	}

	private static List<String> menuItems(final String menu, final String submenu) {
		final MenuBar bar = Menus.getMenuBar();
		final List<String> labels = new ArrayList<>();
		for (int i = 0; i < bar.getMenuCount(); i++) {
			for (int j = 0; bar.getMenu(i).getLabel().equals(menu) && j < bar.getMenu(i).getItemCount(); j++) {
				final MenuItem item = bar.getMenu(i).getItem(j);
				if (item.getLabel().equals(submenu)) {
					addItems((Menu) item, labels);
				}
			}
		}
		labels.remove("-");
		return labels;
	}

	private static void addItems(final Menu menu, final List<String> labels) {
		for (int i = 0; i < menu.getItemCount(); i++) {
			if (menu.getItem(i) instanceof Menu) {
				addItems((Menu) menu.getItem(i), labels);
			}
			else {
				labels.add(menu.getItem(i).getLabel());
			}
		}
	}

	/** The line every image window has, and the others of a live window. */
	private static String subtitle(final String title) {
		final ImagePlus image = title.isEmpty() ? WindowManager.getCurrentImage() : WindowManager.getImage(title);
		if (image == null || image.getWindow() == null) {
			return "";
		}
		final String first = image.getWindow().createSubtitle();
		try {
			String lines = first;
			for (final String name : new String[] { "streamLine", "valueLine" }) {
				final Field line = image.getWindow().getClass().getDeclaredField(name);
				line.setAccessible(true);
				lines += "\n" + line.get(image.getWindow());
			}
			return lines;
		}
		catch (final ReflectiveOperationException oneLine) {
			return first;
		}
	}

	private static String takeRecorded() {
		final String text = recorder.getText();
		final java.awt.TextArea area = DialogAnswers.find(recorder, java.awt.TextArea.class);
		area.setText("");
		return text;
	}

	private static String takeLog() {
		final String printed = PRINTED.toString();
		PRINTED.reset();
		final String log = IJ.getLog();
		if (log != null) {
			IJ.log("\\Clear");
		}
		return text(log) + printed;
	}

	private static List<String> windowTitles() {
		final List<String> titles = new ArrayList<>();
		for (final Frame frame : Frame.getFrames()) {
			if (frame.isShowing()) {
				titles.add(frame.getTitle());
			}
		}
		return titles;
	}

	private static String text(final String text) {
		return text == null ? "" : text;
	}

	/** Keeps what is written to standard error, and still shows it. */
	private static final class Tee extends FilterOutputStream {

		private Tee(final OutputStream out) {
			super(out);
		}

		@Override
		public void write(final int b) throws IOException {
			ERRORS.write(b);
			out.write(b);
		}
	}

	// -- Wire methods --

	/** Writes a list of texts. */
	public static void write(final DataOutputStream out, final List<String> texts) throws IOException {
		out.writeInt(texts.size());
		for (final String text : texts) {
			final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			out.writeInt(bytes.length);
			out.write(bytes);
		}
		out.flush();
	}

	/** Reads a list of texts. */
	public static List<String> read(final DataInputStream in) throws IOException {
		final List<String> texts = new ArrayList<>();
		for (int n = in.readInt(); n > 0; n--) {
			texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
		}
		return texts;
	}
}

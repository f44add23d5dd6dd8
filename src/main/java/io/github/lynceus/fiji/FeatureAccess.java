package io.github.lynceus.fiji;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.fiji.features.FeatureTree;
import io.github.lynceus.genicam.DescriptionException;
import io.github.lynceus.genicam.FeatureException;
import io.github.lynceus.genicam.FeatureFile;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.gige.GigeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the service does with the features of the camera of one session. Failures are {@link CameraException}s. */
final class FeatureAccess {

	private static final Duration COMMAND_PATIENCE = Duration.ofSeconds(60);
	private static final Duration INTERVAL = Duration.ofMillis(50);

	private final CameraSession session;

	FeatureAccess(final CameraSession session) {
		this.session = session;
	}

	List<String> names() {
		return with(map -> FeatureTree.of(map).features().stream().filter(item -> item.node().isImplemented())
			.map(item -> item.name()).collect(Collectors.toList()));
	}

	String get(final String name) {
		return with(map -> map.get(name));
	}

	void set(final String name, final String value) {
		unlocked(name, () -> with(map -> {
			map.set(name, value);
			return null;
		}));
	}

	/** Starts a command. */
	void start(final String name) {
		unlocked(name, () -> with(map -> {
			map.execute(name);
			return null;
		}));
	}

	/** Waits until the camera has done a command. */
	Void awaitDone(final String name, final Progress progress) {
		if (!new Poll(INTERVAL, progress).until(() -> with(map -> map.isDone(name)), COMMAND_PATIENCE)) {
			throw new CameraException("The command " + name + " of " + session.camera().name() + " has not ended after " +
				COMMAND_PATIENCE.toSeconds() + " s: look at the camera's state before you go on.");
		}
		return null;
	}

	/** Waits until a feature has a value; a feature that is not available yet may become so. */
	Void awaitValue(final String name, final String value, final double seconds, final Progress progress) {
		final String[] last = { "" };
		final boolean reached = new Poll(INTERVAL, progress).until(() -> with(map -> {
			map.invalidate(name);
			if (map.has(name) && !map.isReadable(name)) return false;
			last[0] = map.get(name);
			return FeatureText.equal(last[0], value);
		}), Duration.ofMillis(Math.max(0, Math.round(seconds * 1000))));
		if (reached) return null;
		throw new CameraException("The feature " + name + " of " + session.camera().name() + " did not become " + value +
			" within " + seconds + " s, it " + (last[0].isEmpty() ? "cannot be read" : "is " + last[0]) + ".");
	}

	void save(final Path path) {
		final String text = with(map -> FeatureFile.save(map).text());
		try {
			Files.writeString(path, text, StandardCharsets.UTF_8);
		}
		catch (final IOException e) {
			throw new CameraException("The settings cannot be written to " + path + ": " + e.getMessage() + ".", e);
		}
	}

	/** Returns what the camera did not take. */
	List<String> load(final Path path) {
		final FeatureFile file;
		try {
			file = FeatureFile.parse(Files.readString(path, StandardCharsets.UTF_8));
		}
		catch (final IOException e) {
			throw new CameraException("The settings file " + path + " cannot be read: " + e.getMessage() + ".", e);
		}
		catch (final DescriptionException e) {
			throw new CameraException(path + " is no settings file: " + e.getMessage(), e);
		}
		return session.paused(() -> with(map -> file.apply(map).stream().map(FeatureFile.Problem::message)
			.collect(Collectors.toList())));
	}

	// -- Helper methods --

	/** Changes something, with the live view paused if that is what locks it. */
	private void unlocked(final String name, final Supplier<Void> change) {
		final boolean locked = session.isLive() && with(map -> map.has(name) && !map.isWritable(name));
		if (locked) session.paused(change);
		else change.get();
	}

	private <T> T with(final Function<NodeMap, T> access) {
		try {
			return access.apply(session.camera().features());
		}
		catch (final FeatureException | GigeException e) {
			throw new CameraException(e.getMessage(), e);
		}
	}
}

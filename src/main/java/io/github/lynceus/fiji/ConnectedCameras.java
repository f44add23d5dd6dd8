package io.github.lynceus.fiji;

import io.github.lynceus.camera.Addresses;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.gige.DeviceInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The cameras of this program by their addresses, and which of them is the current one. */
final class ConnectedCameras {

	/** What there is before the first camera. */
	private final CameraAtAddress none = new CameraAtAddress("", this);
	/** In the order they were connected; those disconnected are still there for their downloads. */
	private final Map<String, CameraAtAddress> cameras = new LinkedHashMap<>();
	/** The same, the one selected last at the end. */
	private final List<CameraAtAddress> selected = new ArrayList<>();
	/** Whose window a person turned to since one was selected; null if to none. */
	private CameraAtAddress attended;

	/** The one selected last of those that are connected, or of all if none is. */
	synchronized CameraAtAddress current() {
		for (int i = selected.size() - 1; i >= 0; i--) {
			if (selected.get(i).isHeld()) return selected.get(i);
		}
		return selected.isEmpty() ? none : selected.get(selected.size() - 1);
	}

	/** Those that are connected. */
	synchronized List<CameraAtAddress> held() {
		return cameras.values().stream().filter(CameraAtAddress::isHeld).toList();
	}

	void connect(final String address) {
		final CameraAtAddress camera = at(Addresses.parseOne(address).getHostAddress());
		camera.connect();
		select(camera);
		// Whoever goes on with another camera wants its memory.
		disconnected(camera).forEach(CameraAtAddress::forget);
	}

	private synchronized List<CameraAtAddress> disconnected(final CameraAtAddress but) {
		return cameras.values().stream().filter(camera -> camera != but && !camera.isHeld()).toList();
	}

	private synchronized CameraAtAddress at(final String address) {
		return cameras.computeIfAbsent(address, key -> new CameraAtAddress(key, this));
	}

	/** The camera at an address, connected or not, or the only connected one that a name fits. */
	CameraAtAddress named(final String text) {
		if (Addresses.isAddress(text)) return at(text.strip());
		final List<CameraAtAddress> held = held();
		if (held.isEmpty()) throw new CameraException("No camera is connected: use Lynceus Connect first.");
		final String name = text == null ? "" : text.strip();
		final List<CameraAtAddress> fitting = fitting(held, name);
		if (fitting.size() == 1) return fitting.get(0);
		throw new CameraException((name.isEmpty() ? "No camera was named" : (fitting.isEmpty() ? "No connected camera is called "
			: "More than one camera is called ") + name) + ": give the address of one of " + held.stream()
				.map(CameraAtAddress::cameraName).collect(Collectors.joining(", ")) + ".");
	}

	/** Whoever is called so, or else has it in the name. */
	private static List<CameraAtAddress> fitting(final List<CameraAtAddress> held, final String name) {
		final List<CameraAtAddress> called = held.stream().filter(camera -> isCalled(camera, name)).toList();
		if (!called.isEmpty()) return called;
		return held.stream().filter(camera -> camera.cameraName().toLowerCase(Locale.ROOT).contains(name.toLowerCase(
			Locale.ROOT))).toList();
	}

	private static boolean isCalled(final CameraAtAddress camera, final String name) {
		final DeviceInfo info = camera.camera().info();
		return name.equalsIgnoreCase(info.userName()) || name.equalsIgnoreCase(info.serial())
			|| name.equalsIgnoreCase(camera.cameraName());
	}

	synchronized void select(final CameraAtAddress camera) {
		selected.remove(camera);
		selected.add(camera);
		attended = null;
	}

	synchronized void attended(final CameraAtAddress camera) {
		attended = camera;
	}

	/** Selects the camera a person turned to. */
	synchronized void settle() {
		if (attended != null && attended.isHeld()) select(attended);
		attended = null;
	}
}

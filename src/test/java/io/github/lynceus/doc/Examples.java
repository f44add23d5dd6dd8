package io.github.lynceus.doc;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.camera.Addresses;
import io.github.lynceus.gige.Discovery;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where examples take place. The pages speak to simulated cameras at 127.0.0.2 and further, or to one on a cable at
 * 192.168.0.10, and keep files in {@code /data}. A test speaks to addresses of its own instead, has the thermal camera at
 * 127.0.0.2 on the cable, too, and keeps files in a folder of its own. Nothing else is changed.
 *
 * @param folder in place of {@code /data}
 */
record Examples(Path folder) {

	private static final Pattern ADDRESS = Pattern.compile("\\b127\\.0\\.0\\.(\\d)\\b");
	private static final String ON_A_CABLE = "192.168.0.10";
	private static final Pattern DATA = Pattern.compile("(?<![\\w/.-])/data(?=[/\"'\\s;]|$)");
	private static final Pattern STARTS_A_CAMERA = Pattern.compile("Simulated Camera|cameras\\.simulate|lynceus simulate");
	private static final int FIRST_HOST = 230;
	private static final Duration LISTEN = Duration.ofSeconds(1);

	/** An example as it is run. */
	String here(final String text) {
		final Matcher matcher = ADDRESS.matcher(text.replace(ON_A_CABLE, "127.0.0.2"));
		final String moved = matcher.replaceAll(found -> address(Integer.parseInt(found.group(1))));
		return DATA.matcher(moved).replaceAll(Matcher.quoteReplacement(folder.toString()));
	}

	/** In place of 127.0.0.n. */
	static String address(final int n) {
		return Loopback.address(FIRST_HOST + n);
	}

	/**
	 * The thermal camera at 127.0.0.2, for examples that do not begin with one of their own; null for those that do. It has
	 * answered once, as the first answer of a busy computer may take longer than a user's program waits.
	 */
	static SimulatedDevice camera(final List<Block> blocks) {
		if (blocks.stream().anyMatch(block -> STARTS_A_CAMERA.matcher(block.text()).find())) return null;
		final String address = address(2);
		final SimulatedDevice camera = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults()),
			new DeviceOptions().withAddress(address));
		Awaiting.until("an answer of the camera", () -> !Discovery.unicast(Addresses.parse(address), LISTEN).isEmpty());
		return camera;
	}
}

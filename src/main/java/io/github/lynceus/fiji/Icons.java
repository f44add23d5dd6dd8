package io.github.lynceus.fiji;

/** Small pictures by which commands are told apart in Fiji's search bar, as paths of resources. */
public final class Icons {

	public static final String CAMERA = "/io/github/lynceus/icons/camera.png";
	public static final String LIVE = "/io/github/lynceus/icons/live.png";
	public static final String RECORD = "/io/github/lynceus/icons/record.png";
	public static final String MEMORY = "/io/github/lynceus/icons/memory.png";
	public static final String RESULTS = "/io/github/lynceus/icons/results.png";
	public static final String SETTINGS = "/io/github/lynceus/icons/settings.png";
	public static final String SPECTRUM = "/io/github/lynceus/icons/spectrum.png";
	public static final String NETWORK = "/io/github/lynceus/icons/network.png";
	public static final String TOOLS = "/io/github/lynceus/icons/tools.png";

	private Icons() {}
}

package io.github.lynceus.cli;

import picocli.CommandLine.Option;

/** The two options most commands share. */
final class CameraOption {

	@Option(names = "--camera", required = true, paramLabel = "ADDRESS", description = "IPv4 address of the camera.")
	String address;

	@Option(names = "--json", description = "Print the result as JSON.")
	boolean json;
}

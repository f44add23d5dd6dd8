package io.github.lynceus.cli.hsi;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.Wavelengths;
import io.github.lynceus.hyper.camera.HsiCamera;
import io.github.lynceus.hyper.SpectralClass;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what a cube or a line camera is like. */
@Command(name = "info", mixinStandardHelpOptions = true, description = "Tells what a cube or a line camera is like.")
final class HsiInfo implements Callable<Integer> {

	@Mixin
	private SourceOptions source;

	@Override
	public Integer call() {
		try (HsiCamera camera = source.open(Progress.NONE)) {
			final Cube cube = source.raw(camera);
			print("Shape", cube.shape());
			print("Values", cube.type());
			print("Order", cube.interleave());
			final Wavelengths known = cube.metadata().wavelengths();
			print("Wavelengths", known.isEmpty() ? "not known"
				: known.at(0) + " to " + known.at(known.count() - 1) + " " + known.unit().symbol());
			print("Exposure", camera.exposure() + " us");
			print("Line rate", camera.lineRate() + " Hz");
			if (!cube.metadata().description().isEmpty()) print("Description", cube.metadata().description());
			if (!cube.metadata().classes().isEmpty()) print("Classes",
				cube.metadata().classes().stream().map(SpectralClass::name).collect(Collectors.joining(", ")));
			cube.metadata().others().forEach(HsiInfo::print);
		}
		return 0;
	}

	private static void print(final String name, final Object value) {
		System.out.printf("%-22s %s%n", name, value);
	}
}

package io.github.lynceus.check;

import io.github.lynceus.gige.AdapterKind;
import io.github.lynceus.gige.NetworkAdapter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who answers, at the address that was asked or on the whole network. */
final class AnswerRules {

	private AnswerRules() {}

	/**
	 * At one address.
	 *
	 * @param answers each device once
	 * @param advice why nobody may answer there, as a sentence; empty if there is no reason
	 */
	static List<Finding> at(final String address, final List<Answer> answers, final String advice, final Computer computer) {
		final List<Finding> findings = new ArrayList<>();
		final Optional<NetworkAdapter> own = computer.adapters().stream().filter(adapter -> adapter.kind() != AdapterKind.LOOPBACK)
			.filter(adapter -> adapter.has(address)).findFirst();
		own.ifPresent(adapter -> findings.add(Finding.error(Topic.DUPLICATE_ADDRESS, address
			+ " is an address of this computer itself, at " + adapter.describe() + ": give the camera or the interface another.",
			computer.commands().list())));
		if (answers.isEmpty()) findings.addAll(silence(address, advice, own.isPresent(), computer.commands()));
		else if (answers.size() == 1) findings.add(one(address, answers.get(0)));
		findings.addAll(duplicates(answers, computer.commands()));
		return findings;
	}

	private static List<Finding> silence(final String address, final String advice, final boolean own, final Commands commands) {
		final List<Finding> findings = new ArrayList<>();
		if (!advice.isEmpty() && !own) findings.add(Finding.error(Topic.SUBNET, advice, commands.list()));
		findings.add(Finding.error(Topic.CAMERA, "No camera answers at " + address + ": check the address, the cable, and that "
			+ "the camera is switched on; Lynceus Discover without an address finds it whatever its address is.",
			commands.ping(address)));
		return findings;
	}

	private static Finding one(final String address, final Answer answer) {
		final String says = answer.device().address();
		if (says.equals(address)) return Finding.ok(Topic.CAMERA, answer.name() + " answers at " + address + ".");
		return Finding.warning(Topic.CAMERA, answer.name() + " answers at " + address + " but says that its address is " + says
			+ ": a router translates addresses on the way, and may not let the stream back; connect the camera directly.",
			List.of());
	}

	/** On the whole network. */
	static List<Finding> everywhere(final List<Answer> answers, final Computer computer) {
		final List<Finding> findings = new ArrayList<>();
		if (answers.isEmpty()) findings.add(Finding.error(Topic.CAMERA, "No camera answered on any network of this computer: "
			+ "check power and cable, that the firewall lets answers in, and that the camera is not behind a router.",
			computer.commands().list()));
		for (final Answer answer : answers) {
			if (answer.advice().isEmpty()) findings.add(Finding.ok(Topic.CAMERA, answer.name() + " answers at "
				+ answer.device().address() + ", through " + answer.device().interfaceName() + "."));
			else findings.add(Finding.error(Topic.SUBNET, answer.advice(), List.of()));
		}
		findings.addAll(duplicates(answers, computer.commands()));
		return findings;
	}

	private static List<Finding> duplicates(final List<Answer> answers, final Commands commands) {
		final Map<String, List<Answer>> byAddress = answers.stream().collect(Collectors.groupingBy(
			answer -> answer.device().address(), LinkedHashMap::new, Collectors.toList()));
		return byAddress.entrySet().stream().filter(entry -> entry.getValue().size() > 1).map(entry -> Finding.error(
			Topic.DUPLICATE_ADDRESS, "Several devices answer at " + entry.getKey() + ": " + entry.getValue().stream().map(Answer::name)
				.collect(Collectors.joining(", ")) + "; disconnect one, and give the other another address.",
			commands.neighbour(entry.getKey()))).toList();
	}
}

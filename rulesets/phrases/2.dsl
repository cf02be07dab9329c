# 词句本第 2 册。左边是规则文件里可以写的句子，右边是它的含义，供 Drools 读取。
# 一句话由几段接成：谁（填报项、计算项、目标……）、怎样比较、怎样计分、到哪里为止。先读“词”，再读“比较”，最后读“句”。
# 每个条目上面的一行备注说明它的意思和例子；规则编写人员看 rulesets/README.md 里由这些备注生成的表。
# 花括号里是要填的内容：n、a、b、k、m 填数，date 填日期，其余填名称。句型中不能用全角标点。
# 已发布年度使用的词句本不得改动。

# 骨架
[keyword](?<!\S)规则(?!\S)=rule
[keyword](?<!\S)当(?!\S)=when
[keyword](?<!\S)则(?!\S)=then
[keyword](?<!\S)结束(?!\S)=end
[keyword](?<!\S)依据条款 {id}=@clause("{id}")
[keyword](?<!\S)依据解释 {id}=@interpretation("{id}")

# 词：几种写法是同一个意思，都当作等号右边的那个词。前面不能紧挨着别的字，“完成率”“用时”除外
[when](?<![^\s率时])(?:不低于|不少于|不小于|大于等于|大于或等于)(?!\S)=达到
[when](?<![^\s率时])(?:小于|少于)(?!\S)=低于
[when](?<![^\s率时])(?:大于|高于|多于)(?!\S)=超过
[when](?<![^\s率时])(?:不高于|不大于|不多于|小于等于|小于或等于)(?!\S)=不超过
[when](?<!\S)(?:但低于|但小于|但少于|且低于|且小于|且少于|且不足)(?!\S)=但不足
[when](?<!\S)(?:[且但]不高于|[且但]不大于|[且但]不多于|但不超过|[且但]小于等于|[且但]小于或等于)(?!\S)=且不超过
[when]- 用时(?!.*个工作日)=- 自然日用时
[when]- 用时=- 工作日用时
[when]{n:\d+}\s*(?:个工作日|日)且={n} 且
[when]{n:\d+}\s*(?:个工作日|日)(?!\S)={n}

# 比较：哪一段里的数才算，两端含不含
# 意思：大于或等于前一个数，小于后一个数｜例：达到 60% 但不足 100%
[when]达到 {a:-?\d[\d.]*}% 但不足 {b:-?\d[\d.]*}%(?!\S)=is percent >= {a}, percent < {b}
# 意思：大于或等于前一个数，小于或等于后一个数｜例：达到 60% 且不超过 100%
[when]达到 {a:-?\d[\d.]*}% 且不超过 {b:-?\d[\d.]*}%(?!\S)=is percent >= {a}, percent <= {b}
# 意思：大于前一个数，小于后一个数｜例：超过 60% 但不足 100%
[when]超过 {a:-?\d[\d.]*}% 但不足 {b:-?\d[\d.]*}%(?!\S)=is percent > {a}, percent < {b}
# 意思：大于前一个数，小于或等于后一个数｜例：超过 60% 且不超过 100%
[when]超过 {a:-?\d[\d.]*}% 且不超过 {b:-?\d[\d.]*}%(?!\S)=is percent > {a}, percent <= {b}
# 意思：大于或等于｜例：达到 60%
[when](?<![不且但等])达到 {n:-?\d[\d.]*}%(?!\S)=is percent >= {n}
# 意思：小于｜例：低于 60%
[when](?<![不且但等])低于 {n:-?\d[\d.]*}%(?!\S)=is percent < {n}
# 意思：小于或等于｜例：不超过 60%
[when](?<![不且但等])不超过 {n:-?\d[\d.]*}%(?!\S)=is percent <= {n}
# 意思：大于｜例：超过 60%
[when](?<![不且但等])超过 {n:-?\d[\d.]*}%(?!\S)=is percent > {n}
# 意思：正好是｜例：等于 60%
[when](?<![不且但等])等于 {n:-?\d[\d.]*}%(?!\S)=is percent == {n}
# 意思：不是｜例：不等于 60%
[when](?<![不且但等])不等于 {n:-?\d[\d.]*}%(?!\S)=is percent != {n}
# 意思：大于或等于前一个数，小于后一个数｜例：达到 5 但不足 10
[when]达到 {a:-?\d[\d.]*} 但不足 {b:-?\d[\d.]*}(?!\S)=is number >= {a}, number < {b}
# 意思：大于或等于前一个数，小于或等于后一个数｜例：达到 5 且不超过 10
[when]达到 {a:-?\d[\d.]*} 且不超过 {b:-?\d[\d.]*}(?!\S)=is number >= {a}, number <= {b}
# 意思：大于前一个数，小于后一个数｜例：超过 5 但不足 10
[when]超过 {a:-?\d[\d.]*} 但不足 {b:-?\d[\d.]*}(?!\S)=is number > {a}, number < {b}
# 意思：大于前一个数，小于或等于后一个数｜例：超过 5 且不超过 10
[when]超过 {a:-?\d[\d.]*} 且不超过 {b:-?\d[\d.]*}(?!\S)=is number > {a}, number <= {b}
# 意思：大于或等于｜例：达到 5
[when](?<![不且但等])达到 {n:-?\d[\d.]*}(?!\S)=is number >= {n}
# 意思：小于｜例：低于 5
[when](?<![不且但等])低于 {n:-?\d[\d.]*}(?!\S)=is number < {n}
# 意思：小于或等于｜例：不超过 5
[when](?<![不且但等])不超过 {n:-?\d[\d.]*}(?!\S)=is number <= {n}
# 意思：大于｜例：超过 5
[when](?<![不且但等])超过 {n:-?\d[\d.]*}(?!\S)=is number > {n}
# 意思：正好是｜例：等于 5
[when](?<![不且但等])等于 {n:-?\d[\d.]*}(?!\S)=is number == {n}
# 意思：不是｜例：不等于 5
[when](?<![不且但等])不等于 {n:-?\d[\d.]*}(?!\S)=is number != {n}
# 意思：从前一天到后一天，两头都算｜例：不早于 2023-01-01 且不晚于 2023-12-31
[when]不早于 {a:\d{4}-\d\d-\d\d} 且不晚于 {b:\d{4}-\d\d-\d\d}(?!\S)=is day >= "{a}", day <= "{b}"
# 意思：这一天或以后｜例：不早于 2023-10-20
[when](?<!不)不早于 {date:\d{4}-\d\d-\d\d}(?!\S)=is day >= "{date}"
# 意思：这一天或以前｜例：不晚于 2023-10-20
[when](?<!不)不晚于 {date:\d{4}-\d\d-\d\d}(?!\S)=is day <= "{date}"
# 意思：这一天以前，不含这一天｜例：早于 2023-10-20
[when](?<!不)早于 {date:\d{4}-\d\d-\d\d}(?!\S)=is day < "{date}"
# 意思：这一天以后，不含这一天｜例：晚于 2023-10-20
[when](?<!不)晚于 {date:\d{4}-\d\d-\d\d}(?!\S)=is day > "{date}"

# 句：骨架后面“当”下面的条件
# 意思：总是成立，常用于“从满分起扣”｜例：不论何种情况
[when]不论何种情况=Always( )
# 意思：本指标其他给分的规则都不适用；还有规则可能适用的，未确定。只写一条，不与别的条件写在一起｜例：其余情况
[when](?<!- )其余情况=Otherwise( )
# 意思：下面以“- ”开头的各行，有一行成立就成立｜例：下列任何一项成立
[when]下列任何一项成立=AnyOf( )
# 意思：“下列任何一项成立”之下：填“是”｜例：- 填报项 已开展培训 为是
[when]- 填报项 {name} 为是(?!\S)=input == "{name}", value == true
# 意思：同上：填“否”｜例：- 填报项 已开展培训 为否
[when]- 填报项 {name} 为否(?!\S)=input == "{name}", value == false
# 意思：同上：填“不适用”｜例：- 填报项 满意度 为不适用
[when]- 填报项 {name} 为不适用=input == "{name}", applicable == false
# 意思：同上：选了这个选项｜例：- 填报项 制度 选 完善
[when]- 填报项 {name} 选 {choice}=input == "{name}", value == "{choice}"
# 意思：同上：与数或日期比较｜例：- 填报项 培训次数 达到 5
[when]- 填报项 {name} is {c}=input == "{name}", {c}
# 意思：同上：计算项与数比较｜例：- 计算项 到会率 达到 90%
[when]- 计算项 {value} is {c}=calculated == "{value}", {c}
# 意思：该项填“不适用”（null）｜例：填报项 满意度 为不适用
[when]填报项 {name} 为不适用=Input( name == "{name}", applicable == false )
# 意思：该项填“是”｜例：填报项 已开展培训 为是
[when]填报项 {name} 为是=Input( name == "{name}", value == true )
# 意思：该项填“否”｜例：填报项 已开展培训 为否
[when]填报项 {name} 为否=Input( name == "{name}", value == false )
# 意思：该项选了这个选项｜例：填报项 制度 选 完善
[when]填报项 {name} 选 {choice}=Input( name == "{name}", value == "{choice}" )
# 意思：超过（低于）了多少，结论按它来计｜例：填报项 延误天数 超过 3 的部分
[when]填报项 {name} is {c} 的部分=$beyond : Input( name == "{name}", {c} )
# 意思：该项的数或日期在这一段里｜例：填报项 培训次数 达到 5 但不足 10
[when]填报项 {name} is {c}=Input( name == "{name}", {c} )
# 意思：计算项超过（低于）了多少，结论按它来计｜例：计算项 到会率 低于 95% 的部分
[when]计算项 {value} is {c} 的部分=$beyond : Value( name == "{value}", {c} )
# 意思：计算项在这一段里｜例：计算项 到会率 达到 60% 但不足 95%
[when]计算项 {value} is {c}=Value( name == "{value}", {c} )
# 意思：这种检查发现一共有几次｜例：检查发现 被通报 的次数 达到 2
[when]检查发现 {kind} 的次数 is {c}=Findings( kind == "{kind}", {c} )
# 意思：逐条看注明了这些原因、金额在这一段里的｜例：检查发现 事故 且属于 责任事故 且金额 超过 20
[when]检查发现 {kind} 且属于 {reasons} 且金额 is {c}=$finding : Finding( kind == "{kind}", reason == "{reasons}", {c} )
# 意思：逐条看，金额超过（低于）了多少，结论按它来计｜例：检查发现 事故 且金额 超过 20 的部分
[when]检查发现 {kind} 且金额 is {c} 的部分=$finding : Finding( kind == "{kind}", {c} )
# 意思：逐条看金额在这一段里的｜例：检查发现 事故 且金额 达到 10 但不足 20
[when]检查发现 {kind} 且金额 is {c}=$finding : Finding( kind == "{kind}", {c} )
# 意思：逐条看，注明这些原因的不计｜例：检查发现 整改未落实 且不属于 上级统一安排延期、不可抗力
[when]检查发现 {kind} 且不属于 {reasons}=$finding : Finding( kind == "{kind}", reason != "{reasons}" )
# 意思：逐条看，只计注明这些原因的｜例：检查发现 事故 且属于 责任事故
[when]检查发现 {kind} 且属于 {reasons}=$finding : Finding( kind == "{kind}", reason == "{reasons}" )
# 意思：逐条看这种检查发现｜例：检查发现 被通报
[when]检查发现 {kind}=$finding : Finding( kind == "{kind}" )
# 意思：逐项看清单里填“否”的｜例：清单 制度环节 中填否的每一项
[when]清单 {list} 中填否的每一项=$check : Check( list == "{list}" )
# 意思：逐个看本指标下填报的目标；下面以“- ”开头的各行都是对它的要求｜例：本指标的每个目标
[when]本指标的每个目标=$goal : Goal( )
# 意思：“本指标的每个目标”之下：对这个目标，其他给分的规则都不适用｜例：- 其余情况
[when]- 其余情况=otherwise == true
# 意思：同上：完成率低于（超过）了多少，结论按它来计｜例：- 完成率 低于 95% 的部分
[when]- 完成率\s*is {c} 的部分=beyond == "completionRate", {c}
# 意思：同上：完成率在这一段里｜例：- 完成率 达到 60% 但不足 100%
[when]- 完成率\s*is {c}=measure == "completionRate", {c}
# 意思：同上，用于由评审人判定的目标：评审人给的比例在这一段里｜例：- 达成程度 达到 60% 但不足 80%
[when]- 达成程度\s*is {c}=measure == "degree", {c}
# 意思：同上：从起始日次日数到完成日，按 calendar.yaml 的工作日｜例：- 用时 超过 7 个工作日
[when]- 工作日用时\s*is {c} 的部分=beyond == "workingDays", {c}
[when]- 工作日用时\s*is {c}=measure == "workingDays", {c}
# 意思：同上：按自然日｜例：- 用时 不超过 20 日
[when]- 自然日用时\s*is {c} 的部分=beyond == "calendarDays", {c}
[when]- 自然日用时\s*is {c}=measure == "calendarDays", {c}
# 意思：同上：反过来相除，只用于 readings｜例：- 年初目标值与实际完成值之比 低于 60%
[when]- 年初目标值与实际完成值之比\s*is {c}=measure == "plannedToActual", {c}

# 句：结论，每条规则只写一句。先是给分的
# 意思：不得分｜例：该目标不得分
[then]该目标不得分=award.percent( $goal, 0 );
# 意思：得 50%｜例：该目标得一半分
[then]该目标得一半分=award.percent( $goal, 50 );
# 意思：全得｜例：该目标得满分
[then]该目标得满分=award.percent( $goal, 100 );
# 意思：得这一部分，数在 0 到 100 之间｜例：该目标得 40% 的分
[then]该目标得 {p}% 的分=award.percent( $goal, {p} );
# 意思：正好得这么多分；目标分到的分值不足的，得满为止｜例：该目标得 3 分
[then]该目标得 {n:\d[\d.]*} 分(?!\S)=award.points( $goal, {n} );
# 意思：分值 × 完成率｜例：该目标按完成率得分且得满为止
[then]该目标按完成率得分且得满为止=award.inProportion( $goal, completionRate );
# 意思：分值 × 评审人给的比例，用于由评审人判定的目标（达成、部分达成、未达成）｜例：该目标按达成程度得分且得满为止
[then]该目标按达成程度得分且得满为止=award.inProportion( $goal, degree );
# 意思：不得分｜例：本指标不得分
[then]本指标不得分=award.percent( indicator, 0 );
# 意思：得 50%｜例：本指标得一半分
[then]本指标得一半分=award.percent( indicator, 50 );
# 意思：全得｜例：本指标得满分
[then]本指标得满分=award.percent( indicator, 100 );
# 意思：得这一部分，数在 0 到 100 之间｜例：本指标得 40% 的分
[then]本指标得 {p}% 的分=award.percent( indicator, {p} );
# 意思：正好得这么多分，不能超过分值｜例：本指标得 3 分
[then]本指标得 {n:\d[\d.]*} 分(?!\S)=award.points( indicator, {n} );
# 意思：由评审人在这两个数之间酌情给分，给了多少填在填报项里｜例：本指标在 3 至 10 分之间酌情得 填报项 评审给分 的分
[then]本指标在 {a} 至 {b} 分之间酌情得 填报项 {name} 的分=award.judged( indicator, "{name}", {a}, {b} );
# 意思：两个数之间按直线内插，两头以外按两头的分｜例：本指标按 增长率 从 2% 得 5 分到 8% 得 10 分直线内插
[then]本指标按 {value} 从 {a:[\d.]+}%? 得 {n} 分到 {b:[\d.]+}%? 得 {m} 分直线内插=award.interpolated( indicator, "{value}", {a}, {n}, {b}, {m} );
# 意思：分值 × 两个计算项中较高的一个｜例：本指标按 压减率 与 盘活率 中较高者得分且得满为止
[then]本指标按 {value} 与 {other} 中较高者得分且得满为止=award.inProportion( indicator, "{value}", "{other}" );
# 意思：分值 × 计算项（单位是 %）｜例：本指标按 到会率 得分且得满为止
[then]本指标按 {value} 得分且得满为止=award.inProportion( indicator, "{value}" );
# 意思：分值由同组适用的指标分担｜例：本指标不适用且分值由同组指标分担
[then]本指标不适用且分值由同组指标分担=award.sharedOut( indicator );
# 意思：缺项折算：本指标不计，总分按全表其他指标的得分率折算｜例：本指标缺项且按全表其他指标的得分率折算
[then]本指标缺项且按全表其他指标的得分率折算=award.sharedOutByAll( indicator );
# 意思：每有一个（项、次……）得这么多分，几级的用顿号隔开；后面接到哪里为止｜例：本指标按 国家级获奖数 每项得 3 分、省级获奖数 每项得 2 分且最多得 5 分
[then]本指标按 {levels:[^且]* 每[^且]*得 [\d.]+ 分}=award.levels( indicator, "{levels}"

# 句：扣分、加分的，在给分之后
# 意思：扣分到这里为止，不再往下扣｜例：本指标最低得 2 分
[then]本指标最低得 {n} 分=award.atLeast( indicator, {n} );
# 意思：几条扣分的规则都适用时，只计扣得最多的一条｜例：扣分只计最高的一项
[then]扣分只计最高的一项=award.onlyHighest( indicator );
# 意思：每满这么多计一次，不足的不计｜例：每满 3 个百分点扣 1 分
[then]每满 {k:\d[\d.]*} 个百分点扣 {n:\d[\d.]*} 分=award.deduct( $beyond, {n}, step( {k} ), down( )
# 意思：每这么多计一次，不足的怎样计写在后面｜例：每 3 个百分点扣 1 分且不足的按满计
[then]每 {k:\d[\d.]*} 个百分点扣 {n:\d[\d.]*} 分且不足的=award.deduct( $beyond, {n}, step( {k} ) 不足的
# 意思：每满这么多计一次，不足的不计｜例：每满 3 个单位扣 1 分
[then]每满 {k:\d[\d.]*} 个单位扣 {n:\d[\d.]*} 分=award.deduct( $beyond, {n}, step( {k} ), down( )
# 意思：每这么多计一次，不足的怎样计写在后面｜例：每 3 个单位扣 1 分且不足的按满计
[then]每 {k:\d[\d.]*} 个单位扣 {n:\d[\d.]*} 分且不足的=award.deduct( $beyond, {n}, step( {k} ) 不足的
# 意思：每个百分点计，不足一个的按比例｜例：每个百分点扣 0.5 分
[then]每个百分点扣 {n:\d[\d.]*} 分=award.deduct( $beyond, {n}, each( )
# 意思：每个单位（人、日、起……）计，不足一个的按比例｜例：每超一个单位扣 0.5 分
[then]每(?:超|有|差|少|多)?一个单位扣 {n:\d[\d.]*} 分=award.deduct( $beyond, {n}, each( )
# 意思：每满这么多计一次，不足的不计｜例：每满 3 个百分点加 1 分
[then]每满 {k:\d[\d.]*} 个百分点加 {n:\d[\d.]*} 分=award.add( $beyond, {n}, step( {k} ), down( )
# 意思：每这么多计一次，不足的怎样计写在后面｜例：每 3 个百分点加 1 分且不足的按满计
[then]每 {k:\d[\d.]*} 个百分点加 {n:\d[\d.]*} 分且不足的=award.add( $beyond, {n}, step( {k} ) 不足的
# 意思：每满这么多计一次，不足的不计｜例：每满 3 个单位加 1 分
[then]每满 {k:\d[\d.]*} 个单位加 {n:\d[\d.]*} 分=award.add( $beyond, {n}, step( {k} ), down( )
# 意思：每这么多计一次，不足的怎样计写在后面｜例：每 3 个单位加 1 分且不足的按满计
[then]每 {k:\d[\d.]*} 个单位加 {n:\d[\d.]*} 分且不足的=award.add( $beyond, {n}, step( {k} ) 不足的
# 意思：每个百分点计，不足一个的按比例｜例：每个百分点加 0.5 分
[then]每个百分点加 {n:\d[\d.]*} 分=award.add( $beyond, {n}, each( )
# 意思：每个单位（人、日、起……）计，不足一个的按比例｜例：每超一个单位加 0.5 分
[then]每(?:超|有|差|少|多)?一个单位加 {n:\d[\d.]*} 分=award.add( $beyond, {n}, each( )
# 意思：每满这么多计一次，不足的不计｜例：每满 3 个百分点得 1 分
[then]每满 {k:\d[\d.]*} 个百分点得 {n:\d[\d.]*} 分=award.count( $beyond, {n}, step( {k} ), down( )
# 意思：每这么多计一次，不足的怎样计写在后面｜例：每 3 个百分点得 1 分且不足的按满计
[then]每 {k:\d[\d.]*} 个百分点得 {n:\d[\d.]*} 分且不足的=award.count( $beyond, {n}, step( {k} ) 不足的
# 意思：每满这么多计一次，不足的不计｜例：每满 3 个单位得 1 分
[then]每满 {k:\d[\d.]*} 个单位得 {n:\d[\d.]*} 分=award.count( $beyond, {n}, step( {k} ), down( )
# 意思：每这么多计一次，不足的怎样计写在后面｜例：每 3 个单位得 1 分且不足的按满计
[then]每 {k:\d[\d.]*} 个单位得 {n:\d[\d.]*} 分且不足的=award.count( $beyond, {n}, step( {k} ) 不足的
# 意思：每个百分点计，不足一个的按比例｜例：每个百分点得 0.5 分
[then]每个百分点得 {n:\d[\d.]*} 分=award.count( $beyond, {n}, each( )
# 意思：每个单位（人、日、起……）计，不足一个的按比例｜例：每超一个单位得 0.5 分
[then]每(?:超|有|差|少|多)?一个单位得 {n:\d[\d.]*} 分=award.count( $beyond, {n}, each( )
# 意思：一条检查发现记一笔，次数 × 分数｜例：每次扣 0.5 分
[then]每次扣 {n:\d[\d.]*} 分=award.deduct( $finding, {n}, each( )
# 意思：条件写“清单”时用，每项记一笔｜例：每缺一项扣 0.5 分
[then]每(?:缺|有)一项扣 {n:\d[\d.]*} 分=award.deduct( $check, {n}, each( )
# 意思：只扣一次｜例：本指标扣 2 分
[then]本指标扣 {n:\d[\d.]*} 分=award.deduct( indicator, {n}, each( )
# 意思：从这个目标分到的分值里扣，只扣一次｜例：该目标扣 2 分
[then]该目标扣 {n:\d[\d.]*} 分=award.deduct( $goal, {n}, each( )
# 意思：一条检查发现记一笔，次数 × 分数｜例：每次加 0.5 分
[then]每次加 {n:\d[\d.]*} 分=award.add( $finding, {n}, each( )
# 意思：条件写“清单”时用，每项记一笔｜例：每有一项加 0.5 分
[then]每(?:缺|有)一项加 {n:\d[\d.]*} 分=award.add( $check, {n}, each( )
# 意思：只加一次｜例：本指标加 2 分
[then]本指标加 {n:\d[\d.]*} 分=award.add( indicator, {n}, each( )
# 意思：从这个目标分到的分值里加，只加一次｜例：该目标加 2 分
[then]该目标加 {n:\d[\d.]*} 分=award.add( $goal, {n}, each( )

# 接：不足一次的怎样计。看的是准确的数，不是印出来的小数
# 意思：不足的舍去｜例：不足的不计
[then] 不足的不计=, down( )
# 意思：不足的也算一次｜例：不足的按满计
[then] 不足的按满计=, up( )
# 意思：不足的四舍五入，恰好一半算一次｜例：不足的四舍五入
[then] 不足的四舍五入=, half( )
# 意思：不足的按比例｜例：不足的按比例计
[then] 不足的按比例计=, part( )

# 接：到哪里为止
# 意思：扣到零为止；本指标可以扣成负分的，扣到规定的数为止｜例：且扣完为止
[then]且扣完为止= );
# 意思：这一条规则一共最多扣这么多｜例：且最多扣 5 分
[then]且最多扣 {m} 分=, most( {m} ) );
# 意思：这一条规则一共最多加这么多｜例：且最多加 5 分
[then]且最多加 {m} 分=, most( {m} ) );
# 意思：得到满分为止｜例：且得满为止
[then]且得满为止= );
# 意思：最多得这么多｜例：且最多得 2 分
[then]且最多得 {m} 分=, most( {m} ) );
# 意思：加到本指标允许的数为止｜例：且加满为止
[then]且加满为止= );

# 句：总分和等级，只用于 ruleset.yaml 中 total 所指的文件夹
# 意思：总分最多这么多｜例：总分不超过 89 分
[then]总分不超过 {n} 分=award.atMost( total, {n} );
# 意思：不限制总分｜例：总分不设上限
[then]总分不设上限=award.uncapped( total );
# 意思：得分再高，等级也不高于这一级；得分不变｜例：等级不高于 良
[then]等级不高于 {grade}=award.gradeAtMost( total, "{grade}" );
# 意思：不论得分多少，等级就是这一级；得分不变｜例：等级定为 差
[then]等级定为 {grade}=award.gradeIs( total, "{grade}" );
# 意思：从得分应得的等级往下降；降到最低一级为止｜例：等级降 1 档
[then]等级降 {n} 档=award.gradeDown( total, {n} );
# 意思：等级定为最低一级；得分不变｜例：一票否决
[then]一票否决=award.veto( total );

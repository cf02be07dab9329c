# 词句本第 1 册：左边是规则文件里可以写的句子，右边是它的含义，供 Drools 读取。
# 规则编写人员只需看左边；花括号处填名称或数字。改动句子必须另立第 2 册，已发布年度使用的词句本不得改动。
# 词义：达到、不低于＝含本数；不足、低于＝不含本数；超过＝不含本数；不超过＝含本数；早于、晚于＝不含当天；不早于、不晚于＝含当天。
# 句型中不能用全角标点；较长的句型须排在以它开头相同的较短句型之前。

# 规则的骨架
[keyword](?<!\S)规则(?!\S)=rule
[keyword](?<!\S)当(?!\S)=when
[keyword](?<!\S)则(?!\S)=then
[keyword](?<!\S)结束(?!\S)=end
[keyword](?<!\S)依据条款 {id}=@clause("{id}")
[keyword](?<!\S)依据解释 {id}=@interpretation("{id}")

# 条件：总是成立
[when]不论何种情况=Always( )

# 条件：填报项
[when]填报项 {name} 为不适用=Input( name == "{name}", applicable == false )
[when]填报项 {name} 为是=Input( name == "{name}", value == true )
[when]填报项 {name} 为否=Input( name == "{name}", value == false )
[when]填报项 {name} 选 {choice}=Input( name == "{name}", value == "{choice}" )
[when]填报项 {name} 达到 {a} 但不足 {b}=Input( name == "{name}", value >= {a}, value < {b} )
[when]填报项 {name} 超过 {a} 且不超过 {b}=Input( name == "{name}", value > {a}, value <= {b} )
[when]填报项 {name} 不早于 {date}=Input( name == "{name}", value >= "{date}" )
[when]填报项 {name} 不晚于 {date}=Input( name == "{name}", value <= "{date}" )
[when]填报项 {name} 早于 {date}=Input( name == "{name}", value < "{date}" )
[when]填报项 {name} 晚于 {date}=Input( name == "{name}", value > "{date}" )
[when]填报项 {name} 不超过 {n}=Input( name == "{name}", value <= {n} )
[when]填报项 {name} 超过 {n}=Input( name == "{name}", value > {n} )
[when]填报项 {name} 达到 {n}=Input( name == "{name}", value >= {n} )
[when]填报项 {name} 低于 {n}=Input( name == "{name}", value < {n} )

# 条件：计算项，由填报项算出，算法写在 indicator.yaml 的 values
[when]计算项 {name} 超过 {n}% 的部分=$beyond : Value( name == "{name}", percent > {n} )
[when]计算项 {name} 低于 {n}% 的部分=$beyond : Value( name == "{name}", percent < {n} )
[when]计算项 {name} 达到 {a}% 但不足 {b}%=Value( name == "{name}", percent >= {a}, percent < {b} )
[when]计算项 {name} 超过 {a}% 且不超过 {b}%=Value( name == "{name}", percent > {a}, percent <= {b} )
[when]计算项 {name} 不超过 {n}%=Value( name == "{name}", percent <= {n} )
[when]计算项 {name} 超过 {n}%=Value( name == "{name}", percent > {n} )
[when]计算项 {name} 达到 {n}%=Value( name == "{name}", percent >= {n} )
[when]计算项 {name} 低于 {n}%=Value( name == "{name}", percent < {n} )
[when]计算项 {name} 超过 {n} 的部分=$beyond : Value( name == "{name}", amount > {n} )
[when]计算项 {name} 低于 {n} 的部分=$beyond : Value( name == "{name}", amount < {n} )
[when]计算项 {name} 超过 {a} 且不超过 {b}=Value( name == "{name}", amount > {a}, amount <= {b} )
[when]计算项 {name} 不超过 {n}=Value( name == "{name}", amount <= {n} )
[when]计算项 {name} 超过 {n}=Value( name == "{name}", amount > {n} )
[when]计算项 {name} 达到 {n}=Value( name == "{name}", amount >= {n} )
[when]计算项 {name} 低于 {n}=Value( name == "{name}", amount < {n} )

# 条件：检查发现，每一条分别看
[when]检查发现 {kind} 且不属于 {reasons}=$finding : Finding( kind == "{kind}", reason != "{reasons}" )
[when]检查发现 {kind}=$finding : Finding( kind == "{kind}" )

# 条件：清单，每个填“否”的填报项分别看
[when]清单 {list} 中填否的每一项=$check : Check( list == "{list}" )

# 条件：本指标的目标，其下以“- ”开头的句子都是对该目标的要求
[when]本指标的每个目标=$goal : Goal( )
[when]- 完成率达到 {a}% 但不足 {b}%=completionRate >= {a}, completionRate < {b}
[when]- 完成率达到 {a}% 且不超过 {b}%=completionRate >= {a}, completionRate <= {b}
[when]- 完成率超过 {a}% 但不足 {b}%=completionRate > {a}, completionRate < {b}
[when]- 完成率超过 {a}% 且不超过 {b}%=completionRate > {a}, completionRate <= {b}
[when]- 完成率不超过 {p}%=completionRate <= {p}
[when]- 完成率超过 {p}%=completionRate > {p}
[when]- 完成率达到 {p}%=completionRate >= {p}
[when]- 完成率低于 {p}%=completionRate < {p}
[when]- 用时超过 {a} 个工作日且不超过 {b} 个工作日=workingDays > {a}, workingDays <= {b}
[when]- 用时不超过 {n} 个工作日=workingDays <= {n}
[when]- 用时超过 {n} 个工作日=workingDays > {n}
[when]- 用时超过 {a} 日且不超过 {b} 日=calendarDays > {a}, calendarDays <= {b}
[when]- 用时不超过 {n} 日=calendarDays <= {n}
[when]- 用时超过 {n} 日=calendarDays > {n}

# 条件：年初目标值 ÷ 实际完成值，只用于未采用的解释
[when]- 年初目标值与实际完成值之比达到 {a}% 但不足 {b}%=plannedToActual >= {a}, plannedToActual < {b}
[when]- 年初目标值与实际完成值之比达到 {p}%=plannedToActual >= {p}
[when]- 年初目标值与实际完成值之比低于 {p}%=plannedToActual < {p}

# 结论：每条规则只写一句。先是给分的
[then]该目标不得分=award.percent( $goal, 0 );
[then]该目标得一半分=award.percent( $goal, 50 );
[then]该目标得满分=award.percent( $goal, 100 );
[then]该目标得 {p}% 的分=award.percent( $goal, {p} );
[then]该目标按完成率得分且得满为止=award.inProportion( $goal, completionRate );
[then]本指标不得分=award.percent( indicator, 0 );
[then]本指标得一半分=award.percent( indicator, 50 );
[then]本指标得满分=award.percent( indicator, 100 );
[then]本指标得 {p}% 的分=award.percent( indicator, {p} );
[then]本指标按 {a} 与 {b} 中较高者得分且得满为止=award.inProportion( indicator, "{a}", "{b}" );
[then]本指标按 {value} 得分且得满为止=award.inProportion( indicator, "{value}" );
[then]本指标不适用且分值由同组指标分担=award.sharedOut( indicator );

# 结论：扣分的，在给分之后扣，扣到零为止
[then]该目标扣 {n} 分且扣完为止=award.deduct( $goal, {n} );
[then]本指标扣 {n} 分且扣完为止=award.deduct( indicator, {n} );
[then]每次扣 {n} 分且扣完为止=award.deduct( $finding, {n} );
[then]每缺一项扣 {n} 分且扣完为止=award.deduct( $check, {n} );
[then]每个百分点扣 {n} 分且扣完为止=award.deduct( $beyond, {n} );
[then]每超一个单位扣 {n} 分且扣完为止=award.deduct( $beyond, {n} );

# 结论：总分的，只用于 ruleset.yaml 中 total 所指的文件夹
[then]总分不超过 {n} 分=award.atMost( total, {n} );
[then]总分不设上限=award.uncapped( total );
